package vn.muctieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.account.People.signedIn;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.DemonstrationTest;

/** A page that has not changed is not sent again, to the same person; any change is seen at once. */
@DemonstrationTest
class FreshnessTests {

    private static final String PAGE = "/resolutions/17-nq-tu?year=2024";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @Test
    void anUnchangedPageIsNotSentAgain() {
        MvcTestResult first = leader().get(PAGE);
        assertThat(first).hasStatusOk().hasHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");

        MvcTestResult again = again(leader(), PAGE, tag(first));

        assertThat(again).hasStatus(304).hasHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        assertThat(again).body().isEmpty();
    }

    @Test
    void whatChangesAnApprovedNumberChangesThePage() {
        String tag = tag(leader().get(PAGE));

        touch();

        assertThat(again(leader(), PAGE, tag)).hasStatusOk();
    }

    @Test
    void whatAUnitIsStillWorkingOnDoesNot() {
        String tag = tag(leader().get(PAGE));

        database.sql("update measurement set version = version where year = 2024")
                .update();

        assertThat(again(leader(), PAGE, tag)).hasStatus(304);
    }

    @Test
    void anotherPersonAnotherPageAndAnotherLanguageAreSent() {
        String tag = tag(leader().get(PAGE));

        assertThat(again(Reader.named("kiemtra", mvc, database), PAGE, tag)).hasStatusOk();
        assertThat(again(leader(), PAGE + "&sort=severity", tag)).hasStatusOk();
        assertThat(again(leader(), PAGE + "&lang=en", tag)).hasStatusOk();
    }

    @Test
    void theStartPageIsSentAgainOnceSomethingIsToBeRead() {
        String tag = tag(leader().get("/"));
        assertThat(again(leader(), "/", tag)).hasStatus(304);

        database.sql("""
                        insert into reminder (account_id, unit_id, year, kind, occasion, made_at)
                        select a.id, u.id, 2024, 'OPENED', 'once', now()
                        from account a cross join org_unit u
                        where a.username = 'lanhdao' and u.key = 'ba-be'
                        """).update();

        assertThat(again(leader(), "/", tag)).hasStatusOk();
        database.sql("delete from reminder where occasion = 'once'").update();
    }

    @Test
    void whatIsNotFoundHasNoTag() {
        assertThat(leader().get("/resolutions/no-such").getResponse().getHeader(HttpHeaders.ETAG))
                .isNull();
    }

    /** The same transaction may change many rows; the stamp follows. */
    private void touch() {
        long before = stamp();
        database.sql("""
                        update measurement set approved = approved + 0.5
                        where id = (select min(id) from measurement where approved is not null)
                        """).update();
        database.sql("""
                        update measurement set approved = approved - 0.5
                        where id = (select min(id) from measurement where approved is not null)
                        """).update();
        assertThat(stamp()).isEqualTo(before + 2);
    }

    private long stamp() {
        return database.sql("select version from progress_stamp")
                .query(Long.class)
                .single();
    }

    private MvcTestResult again(Reader reader, String path, String tag) {
        return mvc.get()
                .uri(path)
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .with(signedIn(reader.person()))
                .exchange();
    }

    private static String tag(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader(HttpHeaders.ETAG));
    }

    private Reader leader() {
        return Reader.named("lanhdao", mvc, database);
    }
}
