package vn.muctieu.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.muctieu.measurement.Office.YEAR;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.muctieu.ApplicationTest;

/** Every number's whole past is kept, by whatever way it changed. */
@ApplicationTest
class NumberHistoryTests {

    private static final String UNIT = "ba-be";
    private static final String ADMITTED = "dang-vien-ket-nap";

    @Autowired
    private SubmissionDesk desk;

    @Autowired
    private FigureEntry entry;

    @Autowired
    private EntryQuery pages;

    @Autowired
    private NumberPastQuery pasts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MessageSource messages;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(database, messages);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void eachChangeSaysFromWhatToWhatByWhomAndHow() {
        enter("103");
        enter("110");
        enter("");
        enter("103");

        assertThat(past())
                .containsExactly(
                        "null>103 office-staff PAGE", "103>110 office-staff PAGE",
                        "110>null office-staff PAGE", "null>103 office-staff PAGE");
    }

    @Test
    void whatIsEnteredOnAUnitsBehalfSaysSo() {
        entry.enter(office.committee, YEAR, UNIT, ADMITTED, "103", 0);

        assertThat(past()).containsExactly("null>103 office-committee PAGE on behalf");
    }

    @Test
    void anApprovalIsPartOfTheNumbersPast() {
        enter("103");
        desk.submit(office.staff, YEAR, UNIT);
        desk.approve(office.committee, YEAR, UNIT);

        assertThat(past())
                .containsExactly("null>103 office-staff PAGE", "103 approved office-committee PAGE on behalf");
    }

    @Test
    void whatStandsBesideANumberHasItsPastToo() {
        entry.enter(office.staff, YEAR, UNIT, new Cell(ADMITTED, "103", 0, "theo sổ", null));
        entry.enter(office.staff, YEAR, UNIT, new Cell(ADMITTED, "103", 1, "theo sổ đảng viên", null));
        entry.enter(office.staff, YEAR, UNIT, new Cell(ADMITTED, "kps", 2, "", null));

        List<NumberPast.Change> changes =
                pasts.past(office.staff, YEAR, UNIT, ADMITTED).changes().subList(0, 3);

        assertThat(changes)
                .extracting(NumberPast.Change::kind, NumberPast.Change::to)
                .containsExactly(
                        tuple("ENTERED", "Không phát sinh"), tuple("REMARKED", "103"), tuple("ENTERED", "103"));
        assertThat(changes)
                .extracting(NumberPast.Change::beside)
                .containsExactly(
                        List.of(new NumberPast.Beside("note", "theo sổ đảng viên", "")),
                        List.of(new NumberPast.Beside("note", "theo sổ", "theo sổ đảng viên")),
                        List.of(new NumberPast.Beside("note", "", "theo sổ")));
    }

    @Test
    void whateverIsSaidBesideANumberIsRemembered() {
        enter("0");
        database.sql("update measurement set approved = value").update();
        Map<String, String> remarks =
                Map.of("nothing", "true", "approved_nothing", "true", "note", "'theo sổ'", "reason", "'sáp nhập'");

        assertThat(columnsBesideTheNumber()).isEqualTo(remarks.keySet());
        remarks.forEach((column, value) -> {
            database.sql("update measurement set " + column + " = " + value).update();
            assertThat(lastRemarks()).contains("\"" + column + "\"");
        });
    }

    @Test
    void whatIsNotChangedLeavesNoTrace() {
        enter("103");
        enter(" 103 ");
        database.sql("update measurement set version = version").update();

        assertThat(past()).containsExactly("null>103 office-staff PAGE");
    }

    @Test
    void noWayAroundTheProgramEscapes() {
        enter("103");
        database.sql("update measurement set value = 999").update();
        database.sql("""
                        insert into measurement (figure_key, unit_id, year, value, entered_by, entered_at)
                        select figure_key, unit_id, year, 7, entered_by, entered_at from measurement
                        on conflict (figure_key, unit_id, year) do update set value = excluded.value
                        """).update();
        database.sql("delete from measurement").update();

        assertThat(past())
                .containsExactly(
                        "null>103 office-staff PAGE",
                        "103>999 office-staff DATABASE",
                        "999>7 office-staff DATABASE",
                        "7>null null DATABASE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update measurement_change set new_value = 1",
                "update measurement_change set new_value = 1 where false",
                "delete from measurement_change",
                "truncate measurement_change"
            })
    void thePastIsNotChanged(String attempt) {
        enter("103");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.sql(attempt).update());
        assertThat(past()).containsExactly("null>103 office-staff PAGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update measurement set value = 999",
                "delete from measurement",
                "update submission set status = 'DRAFT'",
                """
                insert into measurement (figure_key, unit_id, year, value, entered_by, entered_at)
                select 'can-bo-xa', unit_id, year, 7, entered_by, entered_at from measurement"""
            })
    void inAClosedYearTheDatabaseItselfRefuses(String attempt) {
        enter("103");
        database.sql("update reporting_year set closed_at = now()").update();

        assertThatThrownBy(() -> database.sql(attempt).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("closed");
        assertThat(office.number(UNIT, ADMITTED)).isEqualTo("103");
    }

    private void enter(String typed) {
        int version = pages.page(office.staff, YEAR, UNIT).row(ADMITTED).version();
        entry.enter(office.staff, YEAR, UNIT, ADMITTED, typed, version);
    }

    private Set<String> columnsBesideTheNumber() {
        return database.sql("""
                        select column_name from information_schema.columns
                        where table_schema = 'public' and table_name = 'measurement' and column_name not in
                            ('id', 'figure_key', 'unit_id', 'year', 'value', 'approved', 'version', 'entered_by', 'entered_at')
                        """).query(String.class).set();
    }

    private String lastRemarks() {
        return database.sql("select new_remarks::text from measurement_change order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private List<String> past() {
        return database.sql("""
                        select case
                                when old_value is distinct from new_value
                                    then coalesce(trim_scale(old_value)::text, 'null') || '>'
                                        || coalesce(trim_scale(new_value)::text, 'null')
                                else trim_scale(new_approved)::text || ' approved'
                            end || ' ' || coalesce(a.username, 'null') || ' ' || channel
                            || case when on_behalf then ' on behalf' else '' end
                        from measurement_change c left join account a on a.id = c.account_id
                        where c.unit_id = :unit and c.year = :year and c.figure_key = :figure
                            and (c.account_id is null or c.account_id >= :first)
                            and c.changed_at >= (select min(created_at) from account where username like 'office-%')
                        order by c.id
                        """)
                .param("unit", office.unit(UNIT))
                .param("year", YEAR)
                .param("figure", ADMITTED)
                .param("first", office.staff.account())
                .query(String.class)
                .list();
    }
}
