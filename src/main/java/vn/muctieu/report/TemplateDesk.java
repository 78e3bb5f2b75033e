package vn.muctieu.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.Access;
import vn.muctieu.account.Person;

/** Giving reports another form from a day on. */
@Service
class TemplateDesk {

    private final ReportTemplates templates;
    private final Access access;
    private final Clock clock;

    TemplateDesk(ReportTemplates templates, Access access, Clock clock) {
        this.templates = templates;
        this.access = access;
        this.clock = clock;
    }

    /** @throws TemplateRefused if it is not a document that can be filled */
    @Transactional
    void upload(Person admin, String validFrom, String name, byte[] content) {
        access.requireMayAdminister(admin, admin.unit());
        LocalDate from = day(validFrom);
        TemplateCheck.check(content);
        String kept = name.replaceAll("[\\p{Cntrl}]", "").replaceFirst(".*[/\\\\]", "");
        templates.save(new ReportTemplate(
                admin.unit(),
                from,
                kept.substring(0, Math.min(kept.length(), 200)),
                content,
                admin.account(),
                clock.instant()));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new TemplateRefused("day", typed);
        }
    }
}
