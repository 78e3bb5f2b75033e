package vn.muctieu.resolution;

import static com.networknt.schema.SpecificationVersion.DRAFT_2020_12;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** What an editor is told about the files agrees with the files that are shipped. */
class ResolutionSchemaTests {

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(DRAFT_2020_12);

    @ParameterizedTest
    @ValueSource(strings = {"units", "resolution", "illustration"})
    void schemasAreSchemasThemselves(String schema) {
        Schema dialect = schemas.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(dialect.validate(text("static/schema/" + schema + ".schema.json"), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "units, units/bac-kan.yaml",
        "units, units/thai-nguyen.yaml",
        "resolution, resolutions/10-nq-tu.yaml",
        "resolution, resolutions/17-nq-tu.yaml",
        "resolution, kinds/every-kind.yaml",
        "resolution, withdrawn/05-nq-tu.yaml",
        "illustration, demonstration/10-nq-tu.yaml",
        "illustration, demonstration/17-nq-tu.yaml"
    })
    void shippedFilesSatisfyTheirSchemaAndNameIt(String schema, String file) {
        assertThat(problems(schema, text(file))).isEmpty();
        assertThat(text(file))
                .containsPattern(
                        "^# yaml-language-server: \\$schema=\\.\\./\\S*static/schema/" + schema + "\\.schema\\.json\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a decimal comma in a goal     | goal: ">= 1000"         | goal: ">= 80,5%"         | pattern              | /targets/3/indicators/0/goal
            a goal without a comparison   | goal: ">= 1000"         | goal: "1000"             | pattern              | /targets/3/indicators/0/goal
            a comparison that is none     | goal: ">= 1000"         | goal: "=> 1000"          | pattern              | /targets/3/indicators/0/goal
            a range of mixed units        | goal: ">= 1000"         | goal: "3%..4"            | pattern              | /targets/3/indicators/0/goal
            a count in percent            | goal: ">= 1000"         | goal: ">= 1000%"         | pattern              | /targets/3/indicators/0/goal
            a share without percent       | goal: ">= 100%"         | goal: ">= 100"           | pattern              | /targets/0/indicators/0/goal
            a timing nobody knows         | when: every year        | when: yearly             | pattern              | /targets/3/indicators/0/when
            a share of three              | measure: dang-vien-ket-nap | measure: a / b / c    | pattern              | /targets/3/indicators/0/measure
            a key with a capital letter   | key: dang-vien-ket-nap  | key: Dang-vien           | pattern              | /figures/5/key
            a measure that is no measure  | measured: flow          | measured: total          | enum                 | /figures/5/measured
            the same kind of unit twice   | reported-by: [district-committee, commune-committee since 2025] | reported-by: [district-committee, district-committee] | uniqueItems | /figures/9/reported-by
            a kind of unit nobody knows   | reported-by: [district-committee, commune-committee since 2025] | reported-by: [hamlet]  | enum         | /figures/9/reported-by/0
            a change without percent      | change: 50%             | change: "50"             | pattern              | /figures/5/checks/change
            a share of nothing            | of cbccvc-danh-gia      | of                       | pattern              | /figures/3/checks/usual
            a missing title               | title: >-               | lead: >-                 | required             | /
            an unknown key                | follows: 10-NQ/TU       | succeeds: 10-NQ/TU       | additionalProperties | /
            a code without a body         | follows: 10-NQ/TU       | follows: "10"            | pattern              | /follows
            a date by the local custom    | issued: 2021-08-12      | issued: 12/08/2021       | pattern              | /issued
            a period of one year          | period: 2021-2025       | period: "2021"           | pattern              | /period
            a number that is a word       | number: 9               | number: nine             | type                 | /targets/8/number
            the same target twice         | number: 10              | number: 9                | uniqueItems          | /targets
            a draft without its words     | number: 9%n    wording: unknown | number: 9%n    wording: draft | required | /targets/8
            words nobody knows            | number: 9%n             | number: 9%n    text: x%n | false                | /targets/8/text
            a withdrawal without basis    | number: 9%n             | number: 9%n    withdrawn: {on: 2023-07-01}%n | required | /targets/8/withdrawn
            a withdrawal without its day  | number: 9%n             | number: 9%n    withdrawn: {basis: x}%n | required | /targets/8/withdrawn
            a withdrawal of a year        | number: 9%n             | number: 9%n    withdrawn: {on: "2023", basis: x}%n | pattern | /targets/8/withdrawn/on
            illustrative words as facts   | wording: unknown        | wording: illustrative    | enum                 | /targets/8/wording
            a kind of paper nobody knows  | kind: resolution        | kind: letter             | enum                 | /kind
            less than none not met        | not-met: 8              | not-met: -1              | minimum              | /published/0/not-met
            """)
    void aSpoiledResolutionIsRefused(String what, String right, String wrong, String rule, String place) {
        assertRefused("resolution", "resolutions/17-nq-tu.yaml", right, wrong, rule, place);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a code that lost its zero     | code: "01834"           | code: 1834               | type                 | /units/12/code
            a commune without its start   | from: 2020-02-01        | note: x                  | required             | /units/12
            a kind nobody knows           | kind: province-committee | kind: province          | enum                 | /units/0/kind
            a day that is none            | from: 2020-02-01        | from: 2020-02-41         | pattern              | /units/12/from
            a name with nothing in it     | name: Huyện ủy Ba Bể    | name: " "                | pattern              | /units/3/name
            a unit without a key          | key: ba-be%n            | note: ba-be%n            | required             | /units/3
            """)
    void aSpoiledUnitIsRefused(String what, String right, String wrong, String rule, String place) {
        assertRefused("units", "units/bac-kan.yaml", right, wrong, rule, place);
    }

    @Test
    void illustrativeWordsMustSaySo() {
        assertRefused("illustration", "demonstration/17-nq-tu.yaml", " (minh họa)", "", "pattern", "/targets/0/text");
    }

    private void assertRefused(String schema, String file, String right, String wrong, String rule, String place) {
        String spoiled = replaceFirst(text(file), right.replace("%n", "\n"), wrong.replace("%n", "\n"));

        assertThat(problems(schema, spoiled)).anySatisfy(problem -> {
            assertThat(problem.getKeyword()).isEqualTo(rule);
            assertThat(place)
                    .isEqualTo("/" + problem.getInstanceLocation().toString().replaceFirst("^/", ""));
        });
    }

    private List<Error> problems(String schema, String yaml) {
        return schemas.getSchema(SchemaLocation.of("classpath:static/schema/" + schema + ".schema.json"))
                .validate(yaml, InputFormat.YAML);
    }

    private static String replaceFirst(String text, String right, String wrong) {
        int at = text.indexOf(right);
        assertThat(at).as("the file still says: %s", right).isNotNegative();
        return text.substring(0, at) + wrong + text.substring(at + right.length());
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }
}
