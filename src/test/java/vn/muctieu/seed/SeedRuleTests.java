package vn.muctieu.seed;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import vn.muctieu.MucTieu;
import vn.muctieu.resolution.Illustrations;

/** A spoiled file is refused with its name, the line and the rule, in both languages, before anything is written. */
class SeedRuleTests {

    /** What only the database can tell; {@link SeedStartTests} provokes them. */
    private static final Set<String> BROKEN_WHEN_WRITTEN = Set.of("scope", "target-vanished");

    private static final String ONE_FILE = """
            broken-yaml            | 3  | resolution   | kind: scheme              | kind: [scheme
            broken-yaml            | 29 | resolution   | goal: ">= 80%"            | goal: >= 80%
            broken-yaml            | 3  | resolution   | title:                    | %ttitle:
            broken-yaml            | 1  | resolution   | title: Một                | title: M%0t
            broken-yaml            | 2  | resolution   | kind: scheme              | ---
            not-a-mapping          | 1  | unit         | source: Để thử            | %empty
            not-a-mapping          | 1  | unit         | source: Để thử            | %list
            not-a-mapping-in       | 23 | resolution   | - number: 1               | - one%n  - number: 1
            not-a-list             | 14 | resolution   | [district-committee]      | district-committee
            not-a-text             | 3  | resolution   | title: Một                | title: [Một]%n# Một
            not-a-text             | 14 | resolution   | [district-committee]      | [[district-committee]]
            key-twice              | 3  | resolution   | title:                    | kind: scheme%ntitle:
            key-twice              | 24 | resolution   | text: Lời                 | number: 1%n    text: Lời
            unknown-key            | 8  | resolution   | follows: 17               | succeeds: 17
            unknown-key            | 9  | resolution   | figures:                  | numbers:
            unknown-key            | 12 | resolution   | unit: người               | uint: người
            unknown-key            | 7  | unit         | kind: district            | sort: district
            missing                | 1  | resolution   | title: Một                | # Một
            missing                | 3  | resolution   | title: Một                | title: # Một
            missing                | 3  | resolution   | title: Một                | title: ""%n# Một
            missing                | 10 | resolution   | unit: người               | # người
            missing                | 1  | resolution   | targets:                  | %end
            missing                | 22 | resolution   | targets:                  | targets: []%end
            missing                | 3  | unit         | name: Đảng                | # Đảng
            not-one-of             | 2  | resolution   | scheme                    | letter
            not-one-of             | 13 | resolution   | measured: stock           | measured: total
            not-one-of             | 14 | resolution   | [district-committee]      | [hamlet]
            not-one-of             | 25 | resolution   | wording: adopted          | wording: illustrative
            not-one-of             | 37 | resolution   | interim-review            | review
            not-one-of             | 4  | unit         | province-committee        | province
            not-a-whole-number     | 23 | resolution   | number: 1                 | number: một
            not-a-whole-number     | 19 | resolution   | decimals: 0               | decimals: 1.5
            not-a-date             | 6  | resolution   | 2024-03-02                | 02/3/2024
            not-a-date             | 6  | resolution   | 2024-03-02                | 2024-02-30
            not-a-date             | 10 | unit         | 2020-02-01                | 2020
            not-a-date-or-year     | 38 | resolution   | "2025"                    | tháng 5
            not-a-date-or-year     | 38 | resolution   | "2025"                    | 2025-13
            key                    | 10 | resolution   | t-all                     | T_All
            key                    | 6  | unit         | t-district                | huyện
            unit-twice             | 6  | unit         | key: t-district           | key: t-province
            unit-twice             | 6  | unit         | key: t-district           | key: ba-be
            unit-parent            | 9  | unit         | parent: t-province        | parent: t-other
            unit-parent            | 9  | unit         | parent: t-province        | parent: t-district
            unit-interval          | 11 | unit         | until: 2025-07-01         | until: 2020-02-01
            act-empty              | 19 | act          | begins:                   | %end
            act-twice              | 24 | act          | basis: Một nghị quyết     | basis: Một nghị quyết%n    note: Không rõ%n  - key: t-act%n    date: 2023-06-01%n    title: Lại%n    basis: Một nghị quyết
            act-unknown            | 35 | act          | into: t-b                 | into: t-x
            act-before             | 36 | act          | name: Huyện ủy B          | name: Huyện ủy B%n    from: 2024-01-01
            act-ended              | 36 | act          | name: Huyện ủy B          | name: Huyện ủy B%n    until: 2020-01-01
            act-unit-twice         | 35 | act          | unit: t-c                 | unit: t-a
            act-predecessor-twice  | 35 | act          | into: t-b                 | into: t-d
            act-itself             | 35 | act          | into: t-b                 | into: t-a
            act-share              | 34 | act          | share: 40%                | share: 140%
            act-shares             | 35 | act          | share: 40%                | share: 30%
            act-parent             | 24 | act          | name: Huyện ủy D%n        parent: t-land | name: Huyện ủy D%n        parent: t-a
            act-ancestor           | 29 | act          | name: Huyện ủy D%n        parent: t-land | name: Huyện ủy D%n        parent: t-c
            act-orphan             | 32 | act          | changes:%n      - unit: t-c%n        parent: t-d%n    passes: | passes:
            code                   | 1  | resolution   | 03-ĐA/TU                  | ba
            code                   | 8  | resolution   | follows: 17-NQ/TU         | follows: "17"
            period                 | 7  | resolution   | 2024-2026                 | 2024
            period                 | 7  | resolution   | 2024-2026                 | 2026-2024
            period                 | 7  | resolution   | 2024-2026                 | 0001-9999
            figure-unknown         | 20 | resolution   | within: t-all             | within: t-none
            figure-unknown         | 28 | resolution   | t-some / t-all            | t-some / t-none
            figure-unknown         | 28 | resolution   | t-some / t-all            | t-none / t-all
            figure-within-circle   | 14 | resolution   | reported-by: [district-committee] | within: t-some%n    reported-by: [district-committee]
            figure-within-circle   | 20 | resolution   | within: t-all             | within: t-some
            figure-decimals        | 19 | resolution   | decimals: 0               | decimals: 5
            figure-decimals        | 19 | resolution   | decimals: 0               | decimals: -1
            figure-change          | 20 | resolution   | decimals: 0               | decimals: 0%n    checks: {change: 30}
            figure-usual           | 20 | resolution   | decimals: 0               | decimals: 0%n    checks: {usual: 80%..100%}
            figure-usual           | 20 | resolution   | decimals: 0               | decimals: 0%n    checks: {usual: 90%..80% of t-all}
            figure-usual-itself    | 20 | resolution   | decimals: 0               | decimals: 0%n    checks: {usual: 80%..90% of t-some}
            figure-unknown         | 20 | resolution   | decimals: 0               | decimals: 0%n    checks: {usual: 80%..90% of t-none}
            figure-flow-falls      | 14 | resolution   | measured: stock           | measured: flow%n    checks: {never-falls: true}
            not-one-of             | 20 | resolution   | decimals: 0               | decimals: 0%n    checks: {never-falls: perhaps}
            unknown-key            | 20 | resolution   | decimals: 0               | decimals: 0%n    checks: {never-rises: true}
            not-a-mapping-in       | 20 | resolution   | decimals: 0               | decimals: 0%n    checks: 30%
            figure-reporters       | 10 | resolution   | reported-by: [district-committee]%n | %n
            figure-reporters       | 14 | resolution   | [district-committee]      | []
            figure-reporter-twice  | 14 | resolution   | [district-committee]      | [district-committee, district-committee since 2025]
            target-number          | 23 | resolution   | number: 1                 | number: 0
            target-twice           | 34 | resolution   | number: 2                 | number: 1
            target-text            | 23 | resolution   | text: Lời                 | # Lời
            target-unknown-text    | 25 | resolution   | wording: adopted          | wording: unknown
            target-unknown-text    | 35 | resolution   | wording: unknown          | wording: unknown%n    text: Lời
            missing                | 26 | resolution   | wording: adopted          | wording: adopted%n    withdrawn: # 2025-03-01
            missing                | 26 | resolution   | wording: adopted          | wording: adopted%n    withdrawn: {on: 2025-03-01}
            missing                | 26 | resolution   | wording: adopted          | wording: adopted%n    withdrawn: {basis: a}
            missing                | 26 | resolution   | wording: adopted          | wording: adopted%n    withdrawn: {on: 2025-03-01, basis: ""}
            not-a-mapping-in       | 26 | resolution   | wording: adopted          | wording: adopted%n    withdrawn: 2025-03-01
            not-a-date             | 26 | resolution   | wording: adopted          | wording: adopted%n    withdrawn: {on: 01/3/2025, basis: a}
            unknown-key            | 26 | resolution   | wording: adopted          | wording: adopted%n    withdrawn: {on: 2025-03-01, basis: a, note: b}
            withdrawn-outside      | 26 | resolution   | wording: adopted          | wording: adopted%n    withdrawn: {on: 2023-12-31, basis: a}
            withdrawn-outside      | 26 | resolution   | wording: adopted          | wording: adopted%n    withdrawn: {on: 2027-01-01, basis: a}
            unknown-key            | 5  | illustration | text: Lời                 | withdrawn: {on: 2025-03-01, basis: a}%n    text: Lời
            target-follows         | 26 | resolution   | [17-NQ/TU#8]              | [17-NQ/TU]
            target-follows         | 26 | resolution   | [17-NQ/TU#8]              | [17-NQ/TU#8, mục tiêu 9]
            measure                | 28 | resolution   | t-some / t-all            | t-some / t-all / t-all
            measure                | 28 | resolution   | t-some / t-all            | T-some
            measure-itself         | 28 | resolution   | t-some / t-all            | t-all / t-all
            goal                   | 29 | resolution   | ">= 80%"                  | ">= 80,5%"
            goal                   | 29 | resolution   | ">= 80%"                  | 80%
            goal-range             | 32 | resolution   | 10..20                    | 20..10
            goal-percent           | 29 | resolution   | ">= 80%"                  | ">= 80"
            goal-count             | 32 | resolution   | 10..20                    | 10%..20%
            when                   | 30 | resolution   | by 2026                   | in 2026
            when-outside           | 30 | resolution   | by 2026                   | by 2027
            when-outside           | 30 | resolution   | by 2026                   | by 2023
            goal                   | 29 | resolution   | ">= 80%"                  | ">= %"
            goal-negative          | 29 | resolution   | ">= 80%"                  | ">= -80%"
            goal-twice             | 29 | resolution   | when: by 2026             | when: [{by: 2026, goal: ">= 80%"}]
            stage-order            | 31 | resolution   | goal: ">= 80%"%n        when: by 2026 | when:%n          - {by: 2026, goal: ">= 80%"}%n          - {by: 2025, goal: ">= 90%"}
            when-outside           | 30 | resolution   | goal: ">= 80%"%n        when: by 2026 | when:%n          - {by: 2027, goal: ">= 80%"}
            when-outside           | 33 | resolution   | every year                | every year from 2023
            when                   | 30 | resolution   | by 2026                   | ">= 80% by 2026"
            when                   | 29 | resolution   | goal: ">= 80%"%n        when: by 2026 | when: []
            above-range            | 31 | resolution   | when: by 2026             | when: by 2026%n        above: met
            level                  | 31 | resolution   | when: by 2026             | when: by 2026%n        level: each
            level                  | 31 | resolution   | when: by 2026             | when: by 2026%n        level: share of units >= 3
            change                 | 31 | resolution   | when: by 2026             | when: by 2026%n        change: since 2020
            change-points          | 34 | resolution   | when: every year          | when: every year%n        change: points from 2023
            unit-count             | 34 | resolution   | when: every year          | when: every year%n        unit: người
            goal-percent           | 32 | resolution   | when: every year          | when: every year%n        change: relative to 2023
            goal-count             | 29 | resolution   | when: by 2026             | when: by 2026%n        unit: triệu đồng
            baseline               | 31 | resolution   | when: by 2026             | when: by 2026%n        baseline: {year: 2023, value: "71,5%"}
            baseline               | 31 | resolution   | when: by 2026             | when: by 2026%n        baseline: {year: 2023, value: 71}
            baseline-zero          | 31 | resolution   | when: by 2026             | when: by 2026%n        baseline: {year: 2023, value: 5/0}
            baseline-after         | 31 | resolution   | when: by 2026             | when: by 2026%n        baseline: {year: 2026, value: 71%}
            baseline-after         | 31 | resolution   | when: by 2026             | when: by 2026%n        change: relative to 2026
            baseline-change        | 32 | resolution   | when: by 2026             | when: by 2026%n        change: relative to 2022%n        baseline: {year: 2023, value: 50%}
            milestone              | 31 | resolution   | when: by 2026             | when: by 2026%n        milestones: {2025: 75}
            milestone-year         | 31 | resolution   | when: by 2026             | when: by 2026%n        milestones: {2027: 75%}
            quota                  | 34 | resolution   | when: every year          | when: every year%n        quotas: {district-committee: 5%}
            quota-share            | 31 | resolution   | when: by 2026             | when: by 2026%n        quotas: {district-committee: 5}
            not-one-of             | 34 | resolution   | when: every year          | when: every year%n        quotas: {hamlet: 5}
            when-date              | 30 | resolution   | by 2026                   | by 2026-06-30
            when-deliverable       | 30 | resolution   | t-some / t-all%n        goal: ">= 80%"%n        when: by 2026 | deliverable%n        name: Đề án%n        when: every year
            when-judged            | 30 | resolution   | t-some / t-all%n        goal: ">= 80%"%n        when: by 2026 | judged%n        name: Rõ nét%n        when: total by 2026
            unknown-key            | 29 | resolution   | t-some / t-all            | judged
            break-order            | 14 | resolution   | reported-by: [district-committee] | breaks: [{on: 2024-01-01, basis: a}, {on: 2023-01-01, basis: b}]%n    reported-by: [district-committee]
            amendment-order        | 37 | resolution   | published:                | amendments:%n  - {document: 05-KL/TU, issued: 2024-03-02, from: 2025, basis: a, changes: [{target: 1, goal: ">= 70%"}]}%npublished:
            amendment-year         | 37 | resolution   | published:                | amendments:%n  - {document: 05-KL/TU, issued: 2025-03-02, from: 2027, basis: a, changes: [{target: 1, goal: ">= 70%"}]}%npublished:
            amendment-target       | 37 | resolution   | published:                | amendments:%n  - {document: 05-KL/TU, issued: 2025-03-02, from: 2025, basis: a, changes: [{target: 2, goal: ">= 70%"}]}%npublished:
            amendment-target       | 37 | resolution   | published:                | amendments:%n  - {document: 05-KL/TU, issued: 2025-03-02, from: 2025, basis: a, changes: [{target: 1, indicator: 3, goal: ">= 70%"}]}%npublished:
            missing                | 37 | resolution   | published:                | amendments:%n  - {document: 05-KL/TU, issued: 2025-03-02, from: 2025, basis: a, changes: []}%npublished:
            goal-percent           | 37 | resolution   | published:                | amendments:%n  - {document: 05-KL/TU, issued: 2025-03-02, from: 2025, basis: a, changes: [{target: 1, goal: ">= 70"}]}%npublished:
            amendment-decided      | 32 | resolution   | t-some / t-all%n        goal: ">= 80%"%n        when: by 2026%n      - measure: t-some%n        goal: "10..20"%n        when: every year%n  - number: 2%n    wording: unknown%npublished: | judged%n        name: Rõ nét%n        when: by 2026%namendments:%n  - {document: 05-KL/TU, issued: 2025-03-02, from: 2025, basis: a, changes: [{target: 1, goal: ">= 70%"}]}%npublished:
            published-count        | 40 | resolution   | not-met: 1                | not-met: 3
            published-count        | 40 | resolution   | not-met: 1                | not-met: -1
            illustrates            | 1  | illustration | 03-ĐA/TU                  | 04-ĐA/TU
            illustrates            | 1  | illustration | scope: bac-kan            | scope: ba-be
            illustrates-known      | 4  | illustration | number: 2                 | number: 1
            illustrates-none       | 4  | illustration | number: 2                 | number: 3
            target-text            | 4  | illustration | text: Lời                 | # Lời
            figure-unknown         | 7  | illustration | measure: t-all            | measure: t-none
            """;

    @TempDir
    static Path temporary;

    private static SeedFolders folders;
    private static AnnotationConfigApplicationContext context;

    @BeforeAll
    static void start() {
        folders = new SeedFolders(temporary.resolve("Nghị quyết và đề án"));
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", folders.properties()));
        context.register(Reading.class);
        context.registerBean(
                Illustrations.class,
                () -> new Illustrations(List.of(folders.illustrations().toString())));
        context.refresh();
    }

    @AfterAll
    static void end() {
        context.close();
    }

    @AfterEach
    void clear() {
        folders.empty();
    }

    @Test
    void theUnspoiledFilesBreakNoRule() {
        write(SeedFolders.UNITS, SeedFolders.ACT, SeedFolders.RESOLUTION, SeedFolders.ILLUSTRATION);

        assertThat(read())
                .extracting(Seed::name)
                .containsExactlyInAnyOrder(
                        "1 reorganizations anew",
                        "1 units act.yaml",
                        "1 units bac-kan.yaml",
                        "1 units quang-tri.yaml",
                        "1 units thai-nguyen.yaml",
                        "1 units unit.yaml",
                        "1a reorganization 2020-02-01 sap-xep-2020",
                        "1a reorganization 2023-05-01 t-act",
                        "1a reorganization 2025-07-01 sap-xep-2025",
                        "1a reorganization 2025-07-01 sap-xep-quang-tri-2025",
                        "1b reorganizations kept",
                        "2 figures",
                        "3 resolution bac-kan 03-ĐA/TU",
                        "3 resolution bac-kan 10-NQ/TU",
                        "3 resolution bac-kan 17-NQ/TU",
                        "3 resolution quang-binh 04-CTr/TU");
    }

    @ParameterizedTest
    @MethodSource("spoiledFiles")
    void aSpoiledFileIsRefusedWithItsNameTheLineAndTheRule(Spoiled spoiled) {
        write(
                spoiled.in("unit", SeedFolders.UNITS),
                spoiled.in("act", SeedFolders.ACT),
                spoiled.in("resolution", SeedFolders.RESOLUTION),
                spoiled.in("illustration", SeedFolders.ILLUSTRATION));

        assertRefused(spoiled.rule(), spoiled.file() + ".yaml", spoiled.line());
    }

    @Test
    void lettersOfAnotherEncodingAreRefused() {
        SeedFolders.write(
                folders.resolutions().resolve("resolution.yaml"),
                SeedFolders.RESOLUTION.replace("03-ĐA", "03-DA").getBytes(Charset.forName("windows-1258")));

        assertRefused("not-utf-8", "resolution.yaml", 3);
    }

    @Test
    void aFileOfTwoBytesALetterIsRefused() {
        SeedFolders.write(folders.resolutions().resolve("resolution.yaml"), SeedFolders.RESOLUTION.getBytes(UTF_16));

        assertRefused("not-utf-8", "resolution.yaml", 1);
    }

    @Test
    void aByteOrderMarkDoesNotMatter() {
        folders.resolution("resolution.yaml", "\uFEFF" + SeedFolders.RESOLUTION);

        assertThat(read()).extracting(Seed::name).contains("3 resolution bac-kan 03-ĐA/TU");
    }

    @Test
    void theSameDocumentInTwoFilesIsRefused() {
        folders.resolution("a.yaml", SeedFolders.RESOLUTION);
        folders.resolution("b.yaml", SeedFolders.RESOLUTION);

        assertThat(assertRefused("resolution-twice", "b.yaml", 1).in(Locale.ENGLISH))
                .contains("a.yaml");
    }

    @Test
    void documentsWhoseAddressesWouldBeTheSameAreTheSame() {
        folders.resolution("a.yaml", SeedFolders.RESOLUTION);
        folders.resolution("b.yaml", SeedFolders.RESOLUTION.replace("03-ĐA/TU", "03-da/tu"));

        assertRefused("resolution-twice", "b.yaml", 1);
    }

    @Test
    void aFigureDeclaredDifferentlyInTwoFilesIsRefusedAndDeclaredAlikeIsNot() {
        String other = SeedFolders.RESOLUTION.replace("03-ĐA", "04-ĐA");
        folders.resolution("a.yaml", SeedFolders.RESOLUTION);
        folders.resolution("b.yaml", other);
        assertThat(read()).isNotEmpty();

        folders.resolution("b.yaml", other.replace("name: Tất cả", "name: Toàn bộ"));

        assertThat(assertRefused("figure-twice", "b.yaml", 10).in(Locale.ENGLISH))
                .contains("a.yaml");
    }

    @Test
    void twoFilesOfUnitsOfOneNameAreRefused() {
        folders.unit("bac-kan.yaml", SeedFolders.UNITS);

        assertRefused("file-twice", "bac-kan.yaml", 1);
    }

    @Test
    void everyRuleIsProvoked() {
        Set<String> rules = ResourceBundle.getBundle("messages/seed", Locale.ROOT).keySet().stream()
                .map(key -> key.replaceFirst("^seed\\.", ""))
                .filter(rule -> !rule.equals("problem"))
                .collect(toCollection(TreeSet::new));
        Set<String> provoked = spoiledFiles().map(Spoiled::rule).collect(toCollection(TreeSet::new));
        provoked.addAll(BROKEN_WHEN_WRITTEN);
        provoked.addAll(Set.of("not-utf-8", "resolution-twice", "figure-twice", "file-twice"));

        assertThat(provoked).isEqualTo(rules);
    }

    static Stream<Spoiled> spoiledFiles() {
        return ONE_FILE.lines().map(Spoiled::of);
    }

    private static List<? extends Seed> read() {
        return context.getBeanProvider(Seeds.class).stream()
                .flatMap(part -> part.read().stream())
                .toList();
    }

    private static FileProblem assertRefused(String rule, String file, int line) {
        FileProblem problem = catchThrowableOfType(FileProblem.class, SeedRuleTests::read);
        assertThat(problem).as("what stopped the reading").isNotNull();
        String vietnamese = problem.in(Locale.forLanguageTag("vi"));
        String english = problem.in(Locale.ENGLISH);
        assertThat(List.of(problem.rule(), problem.line())).as(english).isEqualTo(List.of(rule, line));
        assertThat(vietnamese).startsWith(file + ", dòng " + line + ": ");
        assertThat(english).startsWith(file + ", line " + line + ": ").isNotEqualTo(vietnamese);
        assertThat(List.of(vietnamese, english))
                .allSatisfy(sentence -> assertThat(sentence)
                        .endsWith(".")
                        .doesNotContain("''", "null")
                        .doesNotContainPattern("\\{\\d"));
        return problem;
    }

    private static void write(String units, String act, String resolution, String illustration) {
        folders.unit("unit.yaml", units);
        folders.unit("act.yaml", act);
        folders.resolution("resolution.yaml", resolution);
        folders.illustration("illustration.yaml", illustration);
    }

    /** One place of one file made wrong. */
    record Spoiled(String rule, int line, String file, String right, String wrong) {

        static Spoiled of(String text) {
            String[] cells = text.split("\\|");
            return new Spoiled(
                    cells[0].strip(),
                    Integer.parseInt(cells[1].strip()),
                    cells[2].strip(),
                    cells[3].strip().replace("%n", "\n"),
                    cells[4].strip().replace("%n", "\n").replace("%t", "\t").replace("%0", "\u0001"));
        }

        String in(String otherFile, String content) {
            if (!otherFile.equals(file)) {
                return content;
            }
            return switch (wrong) {
                case "%empty" -> "";
                case "%list" -> "- " + right;
                default -> {
                    assertThat(content).contains(right);
                    int at = content.indexOf(right);
                    String rest = content.substring(at + right.length());
                    yield content.substring(0, at)
                            + (wrong.endsWith("%end") ? wrong.replace("%end", "\n") : wrong + rest);
                }
            };
        }
    }

    @ComponentScan(
            basePackageClasses = MucTieu.class,
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Seeds.class))
    @ConfigurationPropertiesScan(basePackageClasses = MucTieu.class)
    static class Reading {}
}
