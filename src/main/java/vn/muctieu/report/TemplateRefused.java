package vn.muctieu.report;

import vn.muctieu.web.Refused;

/** A template that cannot be used. */
class TemplateRefused extends Refused {

    TemplateRefused(String rule, Object... arguments) {
        super("report.refused.", rule, arguments);
    }
}
