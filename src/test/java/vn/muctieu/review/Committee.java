package vn.muctieu.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.review.Review.Kind;

/** The organisation committee of the demonstration at its reviews, and what it leaves behind taken away. */
public class Committee {

    public static final String RESOLUTION = "17-nq-tu";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ReviewDesk desk;
    private final FindingDesk findings;
    private final FindingQuery choices;
    private final ConclusionQuery conclusions;
    private final JdbcClient database;
    private final MessageSource messages;

    public Committee(BeanFactory application) {
        desk = application.getBean(ReviewDesk.class);
        findings = application.getBean(FindingDesk.class);
        choices = application.getBean(FindingQuery.class);
        conclusions = application.getBean(ConclusionQuery.class);
        database = application.getBean(JdbcClient.class);
        messages = application.getBean(MessageSource.class);
    }

    public Person person(String username) {
        return database.sql("select * from account where username = :username")
                .param("username", username)
                .query((row, n) -> new Person(
                        row.getLong("id"),
                        username,
                        row.getString("display_name"),
                        Role.valueOf(row.getString("role")),
                        row.getLong("unit_id")))
                .single();
    }

    public Person writer() {
        return person("thamdinh");
    }

    public long started(int year) {
        return started(RESOLUTION, year);
    }

    public long started(String slug, int year) {
        return desk.start(writer(), slug, Kind.INTERIM, year);
    }

    /** A review in which nothing lacks. */
    public long complete(int year) {
        return complete(RESOLUTION, year);
    }

    public long complete(String slug, int year) {
        long review = started(slug, year);
        Conclusion conclusion = conclusions.of(writer(), review).conclusion();
        for (Conclusion.OnTarget target : conclusion.notMet()) {
            findings.nameCause(writer(), review, target.number(), anyChoice(), "Theo phản ánh của các đơn vị.");
            findings.propose(writer(), review, target.number(), remedy(year + 1 + "-06-30"));
        }
        desk.write(writer(), review, parts());
        return review;
    }

    public long signed(int year) {
        long review = complete(year);
        desk.sign(writer(), review);
        return review;
    }

    /** Signed, and as much said of every remedy as can be. */
    public long signedWithLongWords(String slug, int year) {
        long review = complete(slug, year);
        String endless =
                "Rà soát, giao chỉ tiêu cụ thể cho từng đơn vị ".repeat(43).strip();
        for (int target : List.of(1, 2, 3)) {
            findings.propose(
                    writer(),
                    review,
                    target,
                    new FindingDesk.RemedyForm(endless, "Ban Tổ chức Tỉnh ủy", "", year + 1 + "-01-31", endless));
        }
        desk.sign(writer(), review);
        return review;
    }

    long anyChoice() {
        return choices.choices(writer().unit(), ConclusionQuery.endOf(2024))
                .get(0)
                .id();
    }

    static FindingDesk.RemedyForm remedy(String deadline) {
        return new FindingDesk.RemedyForm(
                "Rà soát, giao chỉ tiêu cụ thể cho từng đơn vị",
                "Ban Tổ chức Tỉnh ủy",
                "Các huyện ủy, thành ủy",
                deadline,
                "Đạt mức phấn đấu trong năm sau");
    }

    static Map<Part, String> parts() {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        parts.put(
                Part.DIRECTION,
                "Các cấp ủy đã tổ chức quán triệt, xây dựng kế hoạch thực hiện.\nCông tác kiểm tra được duy trì.");
        parts.put(Part.STRENGTHS, "Nhận thức của cấp ủy, đảng viên được nâng lên.");
        parts.put(Part.LESSONS, "Giao chỉ tiêu phải đi cùng kiểm tra, đôn đốc.");
        parts.put(Part.PROPOSALS, "Đề nghị Ban Thường vụ xem xét, cho ý kiến.");
        parts.put(Part.SIGNATORY, "Nguyễn Văn Mẫu");
        return parts;
    }

    String refusal(ThrowingCallable attempt) {
        ReviewRefused refused = catchThrowableOfType(ReviewRefused.class, attempt);
        assertThat(refused).as("a refusal").isNotNull();
        return messages.getMessage(refused.messageKey(), refused.arguments(), VIETNAMESE);
    }

    /** Takes all reviews away, which nobody but a database's owner can. */
    public void clear() {
        List<String> tables =
                List.of("edition", "remedy_step", "review_part", "cause", "remedy", "surrender", "review");
        tables.forEach(table ->
                database.sql("alter table " + table + " disable trigger user").update());
        List.of("edition", "review")
                .forEach(table -> database.sql("delete from " + table).update());
        tables.forEach(table ->
                database.sql("alter table " + table + " enable trigger user").update());
        database.sql("delete from cause_choice where unit_id is not null").update();
    }
}
