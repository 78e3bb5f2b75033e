package vn.muctieu.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Controller;
import vn.muctieu.organization.UnitQuery;
import vn.muctieu.postgres.TestDatabase;
import vn.muctieu.resolution.Illustrations;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.ResolutionQuery;
import vn.muctieu.resolution.Target.Withdrawal;
import vn.muctieu.resolution.Target.Wording;

/** What start after start makes of the files, on one database. */
@ExtendWith(OutputCaptureExtension.class)
class SeedStartTests {

    @TempDir
    private Path temporary;

    private SeedFolders folders;
    private JdbcConnectionDetails connection;
    private JdbcClient database;

    @BeforeEach
    void create() {
        folders = new SeedFolders(temporary.resolve("Nghị quyết của tỉnh"));
        try (var test = new AnnotationConfigApplicationContext(Database.class)) {
            connection = test.getBean(JdbcConnectionDetails.class);
        }
        database = JdbcClient.create(new DriverManagerDataSource(
                connection.getJdbcUrl(), connection.getUsername(), connection.getPassword()));
    }

    @Test
    void theShippedFilesAreWrittenInTheirOrderAndTheNextStartWritesNothing() {
        start(application -> {
            ResolutionQuery resolutions = application.getBean(ResolutionQuery.class);
            assertThat(resolutions.all())
                    .extracting(Resolution::slug)
                    .containsExactly("17-nq-tu", "10-nq-tu", "04-ctr-tu");
            assertThat(resolutions.all())
                    .extracting(resolution -> resolution.targets().size())
                    .containsExactly(10, 16, 2);
            assertThat(resolutions.bySlug("17-nq-tu").orElseThrow().published())
                    .singleElement()
                    .satisfies(said ->
                            assertThat(List.of(said.targets(), said.notMet())).containsExactly(10, 8));
            assertThat(resolutions
                            .bySlug("17-nq-tu")
                            .orElseThrow()
                            .targets()
                            .get(8)
                            .wording())
                    .isEqualTo(Wording.UNKNOWN);
            assertThat(resolutions.figures()).hasSize(12).containsKey("can-bo-xa");
        });
        List<String> first = seeded();

        start(application -> {});

        assertThat(first)
                .containsExactly(
                        "1 reorganizations anew",
                        "1 units bac-kan.yaml",
                        "1 units quang-tri.yaml",
                        "1 units thai-nguyen.yaml",
                        "1a reorganization 2020-02-01 sap-xep-2020",
                        "1a reorganization 2025-07-01 sap-xep-2025",
                        "1a reorganization 2025-07-01 sap-xep-quang-tri-2025",
                        "1b reorganizations kept",
                        "2 figures",
                        "3 resolution bac-kan 10-NQ/TU",
                        "3 resolution bac-kan 17-NQ/TU",
                        "3 resolution quang-binh 04-CTr/TU");
        assertThat(seeded()).isEqualTo(first);
    }

    @Test
    void aThirdFileInTheAdminsFolderIsThereAfterTheNextStart() {
        start(application -> {});
        folders.resolution("03-da-tu.yml", SeedFolders.RESOLUTION);

        start(application -> {
            Resolution third = application
                    .getBean(ResolutionQuery.class)
                    .bySlug("03-da-tu")
                    .orElseThrow();
            assertThat(third.code()).isEqualTo("03-ĐA/TU");
            assertThat(third.targets()).hasSize(2);
            assertThat(third.targets().get(0).indicators())
                    .extracting(indicator -> indicator.measure() + " " + indicator.goal() + " " + indicator.timing())
                    .containsExactly("t-some / t-all >= 80% by 2026", "t-some 10..20 every year");
            assertThat(third.targets().get(0).follows()).containsExactly("17-NQ/TU#8");
            assertThat(application
                            .getBean(ResolutionQuery.class)
                            .figures()
                            .get("t-some")
                            .within())
                    .isEqualTo("t-all");
        });

        assertThat(seeded().subList(12, seeded().size())).containsExactly("2 figures", "3 resolution bac-kan 03-ĐA/TU");
    }

    @Test
    void aChangedFileIsWrittenAgainAndOnlyThatOne() {
        folders.resolution("a.yaml", SeedFolders.RESOLUTION);
        start(application -> {});
        long target = target(1);
        int before = seeded().size();
        folders.resolution("a.yaml", SeedFolders.RESOLUTION.replace("Lời của mục tiêu", "Lời đã sửa"));

        start(application -> assertThat(application
                        .getBean(ResolutionQuery.class)
                        .bySlug("03-da-tu")
                        .orElseThrow()
                        .targets()
                        .get(0)
                        .text())
                .isEqualTo("Lời đã sửa"));

        assertThat(seeded().subList(before, seeded().size())).containsExactly("3 resolution bac-kan 03-ĐA/TU");
        assertThat(target(1)).as("a target keeps its identity").isEqualTo(target);
    }

    @Test
    void aRemovedFileKeepsItsDataAndTheLogSaysSo(CapturedOutput output) {
        folders.resolution("a.yaml", SeedFolders.RESOLUTION);
        start(application -> {});
        folders.resolution("a.yaml", SeedFolders.RESOLUTION.replace("Một đề án", "Đề án"));
        start(application -> {});
        assertThat(output).doesNotContain("no longer there");
        folders.empty();

        start(application -> assertThat(application
                        .getBean(ResolutionQuery.class)
                        .bySlug("03-da-tu")
                        .orElseThrow()
                        .title())
                .isEqualTo("Đề án để thử"));

        assertThat(output.toString().lines().filter(line -> line.contains("no longer there")))
                .singleElement()
                .asString()
                .contains("\"3 resolution bac-kan 03-ĐA/TU\" was seeded from a file that is no longer there");
    }

    @Test
    void aTargetWithMeasurementsCannotVanishAndNothingIsWritten(CapturedOutput output) {
        folders.resolution("a.yaml", SeedFolders.RESOLUTION);
        start(application -> {});
        measure("t-some", 2025);
        List<String> before = seeded();
        folders.resolution("a.yaml", SeedFolders.RESOLUTION.replace("- number: 1\n", "- number: 3\n"));
        folders.resolution("0-before.yaml", SeedFolders.RESOLUTION.replace("03-ĐA", "01-ĐA"));

        assertStartIsStopped();

        assertThat(output)
                .contains("a.yaml, dòng 22: mục tiêu số 1 đã có số liệu nên không thể bỏ khỏi tệp;")
                .contains("a.yaml, line 22: target 1 has figures reported for it and cannot vanish")
                .contains("thêm \"withdrawn\" có \"on\" (từ ngày nào) và \"basis\" (theo văn bản nào)")
                .contains("keep it and add \"withdrawn\" with \"on\"");
        assertThat(seeded()).isEqualTo(before);
        assertThat(count("resolution where code = '01-ĐA/TU'")).isZero();
        assertThat(count("target where number = 3 and wording = 'adopted'")).isZero();
    }

    @Test
    void aWithdrawnTargetKeepsItsIdentityAndALaterFileCorrectsOrLiftsIt() {
        folders.resolution("a.yaml", SeedFolders.RESOLUTION);
        start(application -> assertThat(withdrawal(application)).isNull());
        measure("t-some", 2025);
        long target = target(1);

        folders.resolution("a.yaml", withdrawn("{on: 2025-07-01, basis: Kết luận số 5}"));
        start(application -> assertThat(withdrawal(application))
                .isEqualTo(new Withdrawal(LocalDate.of(2025, 7, 1), "Kết luận số 5")));

        folders.resolution("a.yaml", withdrawn("{on: 2026-01-01, basis: Kết luận số 6}"));
        start(application -> assertThat(withdrawal(application))
                .isEqualTo(new Withdrawal(LocalDate.of(2026, 1, 1), "Kết luận số 6")));

        folders.resolution("a.yaml", SeedFolders.RESOLUTION);
        start(application -> assertThat(withdrawal(application)).isNull());
        assertThat(target(1)).isEqualTo(target);
        assertThat(count("measurement")).isOne();
    }

    @Test
    void anIllustrationDoesNotBringBackATargetThatIsWithdrawn() {
        folders.resolution(
                "a.yaml",
                SeedFolders.RESOLUTION.replace(
                        "wording: unknown", "wording: unknown\n    withdrawn: {on: 2025-07-01, basis: Kết luận số 5}"));
        folders.illustration("b.yaml", SeedFolders.ILLUSTRATION);
        var illustrations = new Illustrations(List.of(folders.illustrations().toString()));

        start(
                application -> assertThat(application
                                .getBean(ResolutionQuery.class)
                                .bySlug("03-da-tu")
                                .orElseThrow()
                                .targets())
                        .filteredOn(target -> target.wording() == Wording.ILLUSTRATIVE)
                        .extracting(target -> target.isWithdrawn(2025))
                        .containsExactly(true),
                context -> context.registerBean(Illustrations.class, () -> illustrations));
    }

    private static String withdrawn(String how) {
        return SeedFolders.RESOLUTION.replace("wording: adopted", "wording: adopted\n    withdrawn: " + how);
    }

    private static @Nullable Withdrawal withdrawal(ConfigurableApplicationContext application) {
        return application
                .getBean(ResolutionQuery.class)
                .bySlug("03-da-tu")
                .orElseThrow()
                .targets()
                .get(0)
                .withdrawal();
    }

    @Test
    void aTargetWithoutMeasurementsMayVanish() {
        folders.resolution("a.yaml", SeedFolders.RESOLUTION);
        start(application -> {});
        measure("t-some", 2023);
        folders.resolution("a.yaml", SeedFolders.RESOLUTION.replace("- number: 1\n", "- number: 3\n"));

        start(application -> assertThat(application
                        .getBean(ResolutionQuery.class)
                        .bySlug("03-da-tu")
                        .orElseThrow()
                        .targets())
                .extracting(target -> target.number())
                .containsExactly(2, 3));
    }

    @Test
    void anUnknownScopeStopsTheFirstStartAndLeavesTheDatabaseEmpty(CapturedOutput output) {
        folders.resolution("a.yaml", SeedFolders.RESOLUTION.replace("bac-kan", "bac-can"));

        assertStartIsStopped();

        assertThat(output)
                .contains("a.yaml, dòng 5: không có đơn vị \"bac-can\"")
                .contains("a.yaml, line 5: there is no unit \"bac-can\"")
                .contains("APPLICATION FAILED TO START");
        assertThat(tables()).doesNotContain("org_unit", "resolution");
    }

    @Test
    void aBrokenFileStopsTheStartAndNothingOfAnyFileIsWritten(CapturedOutput output) {
        start(application -> {});
        List<String> before = seeded();
        folders.unit("u.yaml", SeedFolders.UNITS);
        folders.resolution("a.yaml", SeedFolders.RESOLUTION);
        folders.resolution(
                "b.yaml", SeedFolders.RESOLUTION.replace("03-ĐA", "04-ĐA").replace(">= 80%", "80%"));

        assertStartIsStopped();

        assertThat(output)
                .contains("b.yaml, dòng 29: mức phấn đấu \"80%\" không đọc được;")
                .contains("b.yaml, line 29: the goal \"80%\" cannot be read;")
                .doesNotContain("{0}");
        assertThat(seeded()).isEqualTo(before);
        assertThat(count("org_unit where key = 't-province'")).isZero();
    }

    @Test
    void illustrationsFillInUnknownWordingAsLongAsTheyAreThere() {
        folders.resolution("a.yaml", SeedFolders.RESOLUTION);
        folders.illustration("i.yaml", SeedFolders.ILLUSTRATION);
        var illustrations = new Illustrations(List.of(folders.illustrations().toString()));

        start(
                application -> assertSecondTarget(application, Wording.ILLUSTRATIVE, "Lời đặt ra (minh họa)", 1),
                context -> context.registerBean(Illustrations.class, () -> illustrations));
        start(application -> assertSecondTarget(application, Wording.UNKNOWN, null, 0));
    }

    @Test
    void twoProvincesMayHaveADocumentOfTheSameNumber() {
        folders.unit("u.yaml", SeedFolders.UNITS);
        folders.resolution(
                "a.yaml", SeedFolders.RESOLUTION.replace("03-ĐA/TU", "10-NQ/TU").replace("bac-kan", "t-province"));

        start(application -> assertThat(
                        application.getBean(ResolutionQuery.class).all())
                .extracting(Resolution::slug)
                .containsExactlyInAnyOrder("17-nq-tu", "10-nq-tu", "10-nq-tu-t-province", "04-ctr-tu"));
        start(application ->
                assertThat(application.getBean(ResolutionQuery.class).all()).hasSize(4));
    }

    @Test
    void aDocumentKeepsItsIdentityWhenItsNumberIsCorrected() {
        folders.resolution("a.yaml", SeedFolders.RESOLUTION.replace("03-ĐA", "03-DA"));
        start(application -> {});
        long target = target(1);
        folders.resolution("a.yaml", SeedFolders.RESOLUTION);

        start(application -> assertThat(application
                        .getBean(ResolutionQuery.class)
                        .bySlug("03-da-tu")
                        .orElseThrow()
                        .code())
                .isEqualTo("03-ĐA/TU"));

        assertThat(target(1)).isEqualTo(target);
    }

    @Test
    void aUnitIsPlacedBelowOneOfAFileThatIsWrittenLater() {
        folders.unit("a.yaml", SeedFolders.UNITS.replace("parent: t-province", "parent: bac-kan"));

        start(application -> {
            UnitQuery units = application.getBean(UnitQuery.class);
            var on = LocalDate.of(2024, 12, 31);
            assertThat(units.byKey("t-district", on).orElseThrow().parent())
                    .isEqualTo(units.byKey("bac-kan", on).orElseThrow().id());
        });
    }

    @Test
    void theApplicationOfBeforeRunsOnTheSchemaOfAfter() {
        start(application -> {});
        database.sql("""
                        insert into flyway_schema_history
                            (installed_rank, version, description, type, script, checksum, installed_by,
                                execution_time, success)
                        values (1000, '209901010000', 'of after', 'SQL', 'V209901010000__of_after.sql', 1, 'test', 1, true)
                        """).update();

        start(application -> assertThat(application.isRunning()).isTrue());
    }

    private void assertSecondTarget(
            ConfigurableApplicationContext application, Wording wording, String text, int indicators) {
        var target = application
                .getBean(ResolutionQuery.class)
                .bySlug("03-da-tu")
                .orElseThrow()
                .targets()
                .get(1);
        assertThat(target.wording()).isEqualTo(wording);
        assertThat(target.text()).isEqualTo(text);
        assertThat(target.indicators()).hasSize(indicators);
    }

    private void assertStartIsStopped() {
        assertThat(catchThrowable(() -> start(application -> {}))).isNotNull();
    }

    @SafeVarargs
    private void start(
            Consumer<ConfigurableApplicationContext> then, Consumer<GenericApplicationContext>... preparations) {
        String[] arguments = folders.properties().entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        var application = new SpringApplicationBuilder(Seeding.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    var generic = (GenericApplicationContext) context;
                    generic.registerBean(JdbcConnectionDetails.class, () -> connection);
                    Arrays.stream(preparations).forEach(preparation -> preparation.accept(generic));
                });
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            then.accept(context);
        }
    }

    private List<String> seeded() {
        return database.sql(
                        "select description from flyway_schema_history where version is null order by installed_rank")
                .query(String.class)
                .list();
    }

    private List<String> tables() {
        return database.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
    }

    private int count(String what) {
        return database.sql("select count(*) from " + what).query(Integer.class).single();
    }

    private long target(int number) {
        return database.sql("""
                        select t.id from target t join resolution r on r.id = t.resolution_id
                        where r.slug = '03-da-tu' and t.number = :number
                        """).param("number", number).query(Long.class).single();
    }

    private void measure(String figure, int year) {
        database.sql("""
                        with unit as (
                            select id from org_unit where key = 'ba-be'
                        ), clerk as (
                            insert into account (username, display_name, password, role, unit_id, created_at)
                            select 'clerk', 'Clerk', '-', 'UNIT_STAFF', id, now() from unit returning id
                        ), form as (
                            insert into submission (unit_id, year, status) select id, :year, 'DRAFT' from unit
                            returning unit_id, year
                        )
                        insert into measurement (figure_key, unit_id, year, value, entered_by, entered_at)
                        select :figure, form.unit_id, form.year, 5, clerk.id, now() from form, clerk
                        """).param("figure", figure).param("year", year).update();
    }

    @Import(TestDatabase.class)
    static class Database {}

    @ComponentScan(
            basePackages = {"vn.muctieu.seed", "vn.muctieu.organization", "vn.muctieu.resolution"},
            excludeFilters = @ComponentScan.Filter(Controller.class))
    @ConfigurationPropertiesScan({"vn.muctieu.organization", "vn.muctieu.resolution"})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class Seeding {

        @Bean
        Clock clock() {
            return Clock.systemDefaultZone();
        }
    }
}
