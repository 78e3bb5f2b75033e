package vn.muctieu.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.review.ConclusionQuery;
import vn.muctieu.review.Reviewed;

/** Makes a review's report. The same review gives the same bytes, but for its day: that of its signature, or today. */
@Component
public class Reports {

    private final ConclusionQuery conclusions;
    private final TemplateQuery templates;
    private final MessageSource messages;
    private final Clock clock;

    Reports(ConclusionQuery conclusions, TemplateQuery templates, MessageSource messages, Clock clock) {
        this.conclusions = conclusions;
        this.templates = templates;
        this.messages = messages;
        this.clock = clock;
    }

    /** The whole report as a document that an office can go on writing. */
    public byte[] document(Person person, long review) {
        return document(conclusions.of(person, review));
    }

    /** The same document as it is on paper. */
    public byte[] print(Person person, long review) {
        Reviewed found = conclusions.of(person, review);
        LocalDate day = day(found);
        String title = Fillings.of(found, day, messages).getOrDefault("trích yếu", "");
        return Press.print(document(found), title, day);
    }

    /** The appendix as a workbook. */
    byte[] workbook(Person person, long review) {
        Reviewed found = conclusions.of(person, review);
        LocalDate day = day(found);
        String title = Fillings.of(found, day, messages).getOrDefault("tên phụ lục", "");
        return AppendixBook.of(
                Appendix.of(found.conclusion(), messages),
                title,
                found.conclusion().notes(),
                day,
                messages);
    }

    private byte[] document(Reviewed found) {
        LocalDate day = day(found);
        try (var paper = new Paper(templates.validOn(found.row().scope(), day))) {
            paper.fill(Fillings.of(found, day, messages));
            paper.write(Fillings.TEXT, ReportText.of(found.conclusion(), messages));
            Charts.draw(found.conclusion(), messages, paper);
            AppendixTable.write(Appendix.of(found.conclusion(), messages), paper);
            return paper.bytes(day);
        }
    }

    private LocalDate day(Reviewed found) {
        var signed = found.row().signedAt();
        return signed == null ? LocalDate.now(clock) : LocalDate.ofInstant(signed, ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
