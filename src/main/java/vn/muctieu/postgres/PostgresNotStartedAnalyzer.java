package vn.muctieu.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the embedded PostgreSQL did not start instead of showing where in the program that was noticed. */
class PostgresNotStartedAnalyzer extends AbstractFailureAnalyzer<PostgresNotStarted> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PostgresNotStarted cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
