package vn.muctieu.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.muctieu.DemonstrationTest;

@DemonstrationTest
class DemonstrationTests {

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @CsvSource({
        "canbo, UNIT_STAFF, ba-be",
        "thamdinh, ORGANIZATION_COMMITTEE, bac-kan",
        "lanhdao, LEADER, bac-kan",
        "kiemtra, INSPECTION, bac-kan",
        "quantri, ADMIN, bac-kan"
    })
    void everyAccountSignsInWithThePassword(String username, String role, String unit) {
        assertThat(mvc.post()
                        .uri("/sign-in")
                        .param("username", username)
                        .param("password", "muctieu-demo-2026")
                        .with(csrf()))
                .hasRedirectedUrl("/");
        assertThat(database.sql("""
                                select a.role || ' ' || u.key from account a join org_unit u on u.id = a.unit_id
                                where a.username = ?
                                """).param(username).query(String.class).single())
                .isEqualTo(role + " " + unit);
    }

    @Test
    void loadingItAgainChangesNothing() {
        List<String> before = contents();

        demonstration.load();

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void oneFormIsBackWithItsUnitAndStillCounts() {
        assertThat(database.sql("""
                                select u.key || ' ' || s.year from submission s join org_unit u on u.id = s.unit_id
                                where s.status <> 'APPROVED'
                                """).query(String.class).list()).containsExactly("ba-be 2024");
        assertThat(database.sql("select count(*) from measurement where approved is distinct from value")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void everyInventedNumberIsAskedOfItsUnitAndNoMoreThanItsWhole() {
        assertThat(database.sql("""
                                select m.figure_key || ' ' || m.unit_id || ' ' || m.year from measurement m
                                where not exists (
                                    select from figure_reporter f
                                    join org_unit_period p on p.kind = f.kind and p.valid @> make_date(m.year, 12, 31)
                                    where f.figure_key = m.figure_key and p.unit_id = m.unit_id)
                                or exists (
                                    select from figure f
                                    join measurement w on w.figure_key = f.within
                                    where f.key = m.figure_key and (w.unit_id, w.year) = (m.unit_id, m.year)
                                        and m.value > w.value)
                                """).query(String.class).list()).isEmpty();
    }

    private List<String> contents() {
        return List.of("account", "reporting_year", "submission", "decision", "measurement").stream()
                .map(table -> table + " "
                        + database.sql("select md5(string_agg(t::text, ' ' order by id)) from " + table + " t")
                                .query(String.class)
                                .single())
                .toList();
    }
}
