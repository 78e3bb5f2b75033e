package vn.muctieu.report;

import org.springframework.http.HttpStatus;
import vn.muctieu.web.Told;

/** A template that cannot be used; its sentence stands under the key "report.refused." and the rule. */
class TemplateRefused extends RuntimeException implements Told {

    private final String rule;
    private final transient Object[] arguments;

    TemplateRefused(String rule, Object... arguments) {
        super(rule);
        this.rule = rule;
        this.arguments = arguments;
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    @Override
    public String messageKey() {
        return "report.refused." + rule;
    }

    @Override
    public Object[] arguments() {
        return arguments;
    }
}
