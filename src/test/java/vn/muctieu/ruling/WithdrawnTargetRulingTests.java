package vn.muctieu.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.People;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.ResolutionQuery;

/** Of a target that was withdrawn during 2023 nothing is settled for that year or later. */
@ApplicationTest
@TestPropertySource(properties = "muctieu.resolutions.locations=classpath*:withdrawn")
@Transactional
class WithdrawnTargetRulingTests {

    @Autowired
    private RulingDesk desk;

    @Autowired
    private RulingPages pages;

    @Autowired
    private RulingQuery rulings;

    @Autowired
    private ResolutionQuery resolutions;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient database;

    private Resolution resolution;
    private Person committee;

    @BeforeEach
    void read() {
        resolution = resolutions.bySlug("05-nq-tu").orElseThrow();
        committee =
                People.recorded(database, "t-committee", "Đồng chí", Role.ORGANIZATION_COMMITTEE, resolution.scope());
    }

    @Test
    void fromItsYearOnItIsRefusedAndBeforeItIsNot() {
        desk.record(committee, resolution, 1, quota(2022));
        desk.record(committee, resolution, 2, quota(2023));

        for (int year : List.of(2023, 2024)) {
            RulingRefused refused =
                    catchThrowableOfType(RulingRefused.class, () -> desk.record(committee, resolution, 1, quota(year)));
            assertThat(sentence(refused))
                    .isEqualTo("Mục tiêu này đã rút khỏi nghị quyết từ 01/07/2023 theo Nghị quyết số 09-NQ/TU nên"
                            + " không ghi nhận được gì cho năm " + year + "; hãy chọn một năm trước đó.");
        }
        assertThat(rulings.inForce(List.of(resolution.id())))
                .extracting(Ruled::year)
                .containsExactlyInAnyOrder(2022, 2023);
    }

    @Test
    void noSuchYearIsOffered() {
        assertThat(pages.of(committee, resolution, 1).years()).containsExactly(2022);
        assertThat(pages.of(committee, resolution, 1).year()).isEqualTo(2022);
        assertThat(pages.of(committee, resolution, 2).years()).containsExactly(2022, 2023, 2024);
    }

    private String sentence(RulingRefused refused) {
        return messages.getMessage(refused.messageKey(), refused.arguments(), Locale.forLanguageTag("vi"));
    }

    private static RulingForm quota(int year) {
        return new RulingForm(RulingKind.QUOTA, 1, year, "ba-be", "90", null, null, "01-KH/TU", null);
    }
}
