package vn.muctieu.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences why the application does not start with a sample password, and what to do. */
class SampleSecretFailureAnalyzer extends AbstractFailureAnalyzer<SampleSecretRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SampleSecretRefused cause) {
        return new FailureAnalysis(
                "The database password in " + cause.property()
                        + " is one that stands in samples, where anybody finds it.",
                "Give the database a password of its own and pass it by SPRING_DATASOURCE_PASSWORD (with Docker Compose:"
                        + " MUCTIEU_DB_PASSWORD).",
                cause);
    }
}
