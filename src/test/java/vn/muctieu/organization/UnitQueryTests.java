package vn.muctieu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.muctieu.organization.UnitKind.COMMUNE_COMMITTEE;
import static vn.muctieu.organization.UnitKind.DIRECT_COMMITTEE;
import static vn.muctieu.organization.UnitKind.DISTRICT_COMMITTEE;
import static vn.muctieu.organization.UnitKind.PROVINCE_COMMITTEE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.ApplicationTest;

@ApplicationTest
@Transactional
class UnitQueryTests {

    private static final LocalDate END_OF_2019 = LocalDate.of(2019, 12, 31);
    private static final LocalDate END_OF_2024 = LocalDate.of(2024, 12, 31);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate DAY_AFTER = LocalDate.of(2025, 7, 1);

    @Autowired
    private UnitQuery query;

    @Autowired
    private JdbcClient database;

    @Test
    void bacKanHasElevenCommitteesDirectlyBelowAndHundredAndEightCommunes() {
        List<Unit> units = query.subtree(bacKan(), END_OF_2024);

        assertThat(count(units))
                .isEqualTo(Map.of(
                        PROVINCE_COMMITTEE, 1L, DISTRICT_COMMITTEE, 8L, DIRECT_COMMITTEE, 3L, COMMUNE_COMMITTEE, 108L));
        assertThat(units.stream().filter(unit -> unit.depth() == 1)).hasSize(11).allSatisfy(unit -> {
            assertThat(unit.parent()).isEqualTo(bacKan());
            assertThat(unit.kind()).isIn(DISTRICT_COMMITTEE, DIRECT_COMMITTEE);
        });
        assertThat(units.stream().filter(unit -> unit.kind() == COMMUNE_COMMITTEE))
                .extracting(Unit::depth)
                .containsOnly(2);
    }

    @Test
    void beforeFebruary2020TheCommunesDoNotExist() {
        assertThat(count(query.subtree(bacKan(), END_OF_2019)))
                .isEqualTo(Map.of(PROVINCE_COMMITTEE, 1L, DISTRICT_COMMITTEE, 8L, DIRECT_COMMITTEE, 3L));
        assertThat(query.subtree(bacKan(), LocalDate.of(2020, 1, 31))).hasSize(12);
        assertThat(query.subtree(bacKan(), LocalDate.of(2020, 2, 1))).hasSize(120);
    }

    @Test
    void fromJuly2025ThereIsNothing() {
        assertThat(query.subtree(bacKan(), LAST_DAY)).hasSize(120);
        assertThat(query.subtree(bacKan(), DAY_AFTER)).isEmpty();
        assertThat(query.tops(LAST_DAY)).extracting(Unit::key).contains("bac-kan");
        assertThat(query.tops(DAY_AFTER)).extracting(Unit::key).doesNotContain("bac-kan");
    }

    @Test
    void unitsStandAfterTheOneAboveInOfficialOrder() {
        List<Unit> units = query.subtree(bacKan(), END_OF_2024);

        assertThat(units.subList(0, 12))
                .extracting(Unit::key)
                .containsExactly(
                        "bac-kan",
                        "tp-bac-kan",
                        "pac-nam",
                        "ba-be",
                        "ngan-son",
                        "bach-thong",
                        "cho-don",
                        "cho-moi",
                        "na-ri",
                        "quan-su",
                        "cong-an",
                        "khoi-co-quan");
        assertThat(units.get(12).key()).isEqualTo("01834-2020");
    }

    @Test
    void aSubtreeBeginsAtItsRoot() {
        long baBe = query.byKey("ba-be", END_OF_2024).orElseThrow().id();

        List<Unit> units = query.subtree(baBe, END_OF_2024);

        assertThat(units.get(0)).isEqualTo(query.byKey("ba-be", END_OF_2024).orElseThrow());
        assertThat(units.subList(1, units.size()))
                .hasSize(15)
                .allSatisfy(unit -> assertThat(unit.parent()).isEqualTo(baBe));
    }

    @ParameterizedTest
    @CsvSource({
        "01834-2020, 2020-01-31, false",
        "01834-2020, 2020-02-01, true",
        "01834-2020, 2025-06-30, true",
        "01834-2020, 2025-07-01, false",
        "ba-be, 1990-01-01, true",
        "nowhere, 2024-12-31, false"
    })
    void aUnitIsFoundByItsKeyOnlyWhileItExists(String key, LocalDate on, boolean found) {
        assertThat(query.byKey(key, on).isPresent()).isEqualTo(found);
    }

    @Test
    void aUnitIsFoundByItsIdentityForEver() {
        assertThat(query.byId(bacKan(), DAY_AFTER))
                .hasValueSatisfying(unit -> assertThat(unit.name()).isEqualTo("Đảng bộ tỉnh Bắc Kạn"));
        assertThat(query.byId(-1, DAY_AFTER)).isEmpty();
    }

    @Test
    void aUnitBearsTheNameOfItsDateAndItsLastOneAfterItsEnd() {
        long renamed = unit("t-renamed");
        period(renamed, "Tên cũ", null, "2020-01-01");
        period(renamed, "Tên mới", "2020-01-01", "2023-01-01");

        assertThat(name(renamed, LocalDate.of(2019, 12, 31))).isEqualTo("Tên cũ");
        assertThat(name(renamed, LocalDate.of(2020, 1, 1))).isEqualTo("Tên mới");
        assertThat(name(renamed, LocalDate.of(2024, 1, 1))).isEqualTo("Tên mới");
    }

    @ParameterizedTest
    @CsvSource({", 2020-01-02", "2019-06-01, 2019-07-01", "2022-12-31,", ","})
    void periodsOfOneUnitCannotOverlap(@Nullable String from, @Nullable String until) {
        long unit = unit("t-overlapping");
        period(unit, "Đơn vị", "2019-01-01", "2020-01-01");
        period(unit, "Đơn vị", "2020-01-01", "2023-01-01");

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> period(unit, "Đơn vị", from, until))
                .withMessageContaining("conflicting key value violates exclusion constraint");
    }

    @Test
    void aPeriodCannotBeEmpty() {
        long unit = unit("t-empty");

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> period(unit, "Đơn vị", "2020-01-01", "2020-01-01"));
    }

    @Test
    void unitsThatStandBelowEachOtherDoNotHangTheQuestion() {
        long one = unit("t-one");
        long other = unit("t-other");
        period(one, "Một", null, null);
        period(other, "Hai", null, null);
        database.sql("update org_unit_period set parent_id = :other where unit_id = :one")
                .param("one", one)
                .param("other", other)
                .update();
        database.sql("update org_unit_period set parent_id = :one where unit_id = :other")
                .param("one", one)
                .param("other", other)
                .update();

        assertThat(query.subtree(one, END_OF_2024)).extracting(Unit::key).containsExactly("t-one", "t-other");
    }

    @Test
    void vietnameseLettersStandWhereTheyBelong() {
        List<String> right = List.of(
                "An", "Ăn", "Ân", "Ba Bể", "Dương", "Đà", "Đức Xuân", "En", "Ơn", "Pác Nặm", "Ưng", "Xuân", "Yên");

        assertThat(sorted(right, " collate vietnamese")).isEqualTo(right);
        assertThat(sorted(right, "")).isEqualTo(right);
    }

    private List<String> sorted(List<String> words, String collation) {
        return database.sql("select word from unnest(:words::text[]) as w (word) order by word" + collation)
                .param("words", words.stream().sorted().toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private long bacKan() {
        return query.byKey("bac-kan", END_OF_2024).orElseThrow().id();
    }

    private String name(long unit, LocalDate on) {
        return query.byId(unit, on).orElseThrow().name();
    }

    private long unit(String key) {
        return database.sql("insert into org_unit (key) values (:key) returning id")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private void period(long unit, String name, @Nullable String from, @Nullable String until) {
        database.sql("""
                        insert into org_unit_period (unit_id, valid, name, kind, position, source)
                        values (:unit, daterange(cast(:from as date), cast(:until as date)), :name,
                            'district-committee', 99, 'test')
                        """)
                .param("unit", unit)
                .param("from", from, java.sql.Types.VARCHAR)
                .param("until", until, java.sql.Types.VARCHAR)
                .param("name", name)
                .update();
    }

    private static Map<UnitKind, Long> count(List<Unit> units) {
        return units.stream().collect(Collectors.groupingBy(Unit::kind, Collectors.counting()));
    }
}
