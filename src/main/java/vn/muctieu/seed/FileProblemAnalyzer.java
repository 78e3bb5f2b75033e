package vn.muctieu.seed;

import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start that a wrong file stopped with one sentence, in both languages. */
class FileProblemAnalyzer extends AbstractFailureAnalyzer<FileProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FileProblem problem) {
        String description = problem.in(Locale.forLanguageTag("vi")) + "\n" + problem.in(Locale.ENGLISH);
        return new FailureAnalysis(description, null, problem);
    }
}
