package vn.muctieu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.progress.TestTree.COUNT;
import static vn.muctieu.progress.TestTree.RATIO;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.ApplicationTest;
import vn.muctieu.progress.CountQuery.Question;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Timing;

@ApplicationTest
@Transactional
class CountQueryTests {

    @Autowired
    private CountQuery query;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource dataSource;

    private TestTree tree;

    @BeforeEach
    void plant() {
        tree = TestTree.plant(database);
    }

    @Test
    void aRatioIsTheSumOfNumeratorsOverTheSumOfDenominators() {
        ratio("t-north", 2024, "1", "10");
        ratio("t-south", 2024, "99", "100");
        ratio("t-army", 2024, "0", "90");

        Count count = total(RATIO, 2024);

        assertThat(count.quantity()).isEqualTo(Counted.quantity("100", "200"));
        assertThat(count.coverage()).isEqualTo(new Coverage(3, 3));
        assertThat(count.value()).hasToString("50.00");
    }

    @Test
    void onlyApprovedNumbersCount() {
        tree.reported("t-north", 2024, "t-some", "5", null);
        tree.reported("t-south", 2024, "t-some", "7", "6");

        Count count = total(COUNT, 2024);

        assertThat(count.quantity()).isEqualTo(Counted.quantity("6", null));
        assertThat(count.coverage()).isEqualTo(new Coverage(1, 3));
    }

    @Test
    void aUnitThatHasReportedOnlyOnePartOfARatioCountsForNeither() {
        ratio("t-north", 2024, "8", "10");
        tree.approved("t-south", 2024, "t-some", "100");
        tree.approved("t-army", 2024, "t-all", "100");

        Count count = total(RATIO, 2024);

        assertThat(count.quantity()).isEqualTo(Counted.quantity("8", "10"));
        assertThat(count.coverage()).isEqualTo(new Coverage(1, 3));
    }

    @Test
    void aUnitIsAskedOnlyForThePartsThatItsKindReports() {
        tree.figure("t-of-districts", "district-committee");
        Indicator mixed = new Indicator("t-of-districts", "t-all", Goal.parse(">= 80%"), new Timing.By(2025));
        tree.approved("t-north", 2024, "t-of-districts", "8");
        tree.approved("t-north", 2024, "t-all", "10");
        tree.approved("t-army", 2024, "t-all", "30");

        Count count = total(mixed, 2024);

        assertThat(count.quantity()).isEqualTo(Counted.quantity("8", "40"));
        assertThat(count.coverage()).isEqualTo(new Coverage(2, 3));
    }

    @Test
    void aSumOfFractionsIsWrittenAsShortAsItCanBe() {
        tree.approved("t-north", 2024, "t-some", "1.5");
        tree.approved("t-south", 2024, "t-some", "2.5");

        assertThat(total(COUNT, 2024).quantity()).isEqualTo(Counted.quantity("4", null));
    }

    @Test
    void aZeroIsReportedAndAMissingNumberIsNot() {
        tree.approved("t-north", 2024, "t-some", "0");

        assertThat(total(COUNT, 2024).coverage()).isEqualTo(new Coverage(1, 3));
    }

    @Test
    void onlyUnitsOfTheReportingKindsCountWhateverOthersHold() {
        tree.approved("t-village", 2024, "t-some", "1000");
        tree.approved("t-province", 2024, "t-some", "1000");
        tree.approved("t-north", 2024, "t-some", "1");

        assertThat(total(COUNT, 2024).quantity()).isEqualTo(Counted.quantity("1", null));

        tree.approved("t-village", 2024, "t-of-villages", "4");
        Count ofVillages = total(new Indicator("t-of-villages", null, COUNT.goal(), COUNT.timing()), 2024);
        assertThat(ofVillages.quantity()).isEqualTo(Counted.quantity("4", null));
        assertThat(ofVillages.coverage()).isEqualTo(new Coverage(1, 1));
    }

    @Test
    void onlyUnitsAtOrBelowTheRootCount() {
        tree.approved("t-north", 2024, "t-some", "1");
        tree.approved("t-south", 2024, "t-some", "2");

        Count north = query.totals(List.of(new Question(COUNT, tree.id("t-north"), 2024, 2024)), false)
                .get(0)
                .get(2024);

        assertThat(north.quantity()).isEqualTo(Counted.quantity("1", null));
        assertThat(north.coverage()).isEqualTo(new Coverage(1, 1));
    }

    @Test
    void theUnitsOfAYearAreThoseOfItsLastDay() {
        tree.unit("t-ended-in-december", "t-province", "district-committee", null, "2023-12-31");
        tree.unit("t-ended-with-the-year", "t-province", "district-committee", null, "2024-01-01");
        tree.unit("t-began-on-the-last-day", "t-province", "district-committee", "2023-12-31", null);
        tree.unit("t-begins-next-year", "t-province", "district-committee", "2024-01-01", null);
        tree.approved("t-ended-in-december", 2023, "t-some", "1000");
        tree.approved("t-ended-with-the-year", 2023, "t-some", "1");
        tree.approved("t-began-on-the-last-day", 2023, "t-some", "2");
        tree.approved("t-begins-next-year", 2023, "t-some", "2000");

        Count count = total(COUNT, 2023);

        assertThat(count.quantity()).isEqualTo(Counted.quantity("3", null));
        assertThat(count.coverage()).isEqualTo(new Coverage(2, 5));
    }

    @Test
    void aUnitThatBecameOfAnotherKindReportsAsWhatItIsAtTheEndOfTheYear() {
        tree.unit("t-east", "t-province", "direct-committee", null, "2023-06-01");
        tree.unit("t-east", "t-province", "commune-committee", "2023-06-01", null);
        tree.approved("t-east", 2022, "t-some", "5");
        tree.approved("t-east", 2023, "t-some", "6");

        Map<Integer, Count> totals = query.totals(
                        List.of(new Question(COUNT, tree.id("t-province"), 2022, 2023)), false)
                .get(0);

        assertThat(totals.get(2022).quantity()).isEqualTo(Counted.quantity("5", null));
        assertThat(totals.get(2023).quantity()).isEqualTo(Counted.quantity("0", null));
        assertThat(totals.get(2023).coverage().expected()).isEqualTo(3);
    }

    @Test
    void decimalsAreAddedExactly() {
        tree.approved("t-north", 2024, "t-some", "0.1");
        tree.approved("t-south", 2024, "t-some", "0.2");
        tree.approved("t-army", 2024, "t-some", "99999999999999.7");

        assertThat(total(COUNT, 2024).quantity().numerator()).isEqualByComparingTo("100000000000000");
    }

    @Test
    void eachQuestionIsAnsweredInItsOrderForItsYearsOnly() {
        ratio("t-north", 2022, "1", "2");
        ratio("t-north", 2023, "3", "4");
        long root = tree.id("t-province");

        List<Map<Integer, Count>> answers = query.totals(
                List.of(
                        new Question(RATIO, root, 2023, 2024),
                        new Question(COUNT, root, 2022, 2022),
                        new Question(RATIO, tree.id("t-south"), 2022, 2023)),
                false);

        assertThat(answers.get(0)).containsOnlyKeys(2023, 2024);
        assertThat(answers.get(0).get(2023).quantity()).isEqualTo(Counted.quantity("3", "4"));
        assertThat(answers.get(0).get(2024).coverage()).isEqualTo(new Coverage(0, 3));
        assertThat(answers.get(1)).containsOnlyKeys(2022);
        assertThat(answers.get(1).get(2022).quantity()).isEqualTo(Counted.quantity("1", null));
        assertThat(answers.get(2).values()).allMatch(count -> count.coverage().equals(new Coverage(0, 1)));
    }

    @Test
    void byUnitNamesEachExpectedUnitWithWhatItReported() {
        ratio("t-north", 2024, "1", "10");
        tree.approved("t-south", 2024, "t-some", "9");

        Map<Long, Count> units = byUnit(List.of(new Question(RATIO, tree.id("t-province"), 2024, 2024)));

        assertThat(units).containsOnlyKeys(tree.id("t-north"), tree.id("t-south"), tree.id("t-army"));
        assertThat(units.get(tree.id("t-north")).quantity()).isEqualTo(Counted.quantity("1", "10"));
        assertThat(units.get(tree.id("t-north")).coverage()).isEqualTo(new Coverage(1, 1));
        assertThat(units.get(tree.id("t-south")).coverage()).isEqualTo(new Coverage(0, 1));
        assertThat(units.get(tree.id("t-army")).value()).isNull();
    }

    @Test
    void unitsReportWhatIsAddedUp() {
        ratio("t-north", 2024, "1", "10");
        ratio("t-south", 2024, "99", "100");
        List<Question> question = List.of(new Question(RATIO, tree.id("t-province"), 2024, 2024));

        assertThat(byUnit(question).values().stream()
                        .map(count -> count.quantity().numerator())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(query.totals(question, false)
                        .get(0)
                        .get(2024)
                        .quantity()
                        .numerator());
    }

    @Test
    void oneStatementAnswersHoweverManyQuestions() {
        List<String> statements = new ArrayList<>();
        CountQuery counted = new CountQuery(JdbcClient.create(listening(dataSource, statements)));
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            questions.add(new Question(i % 2 == 0 ? RATIO : COUNT, tree.id("t-province"), 2016, 2020 + i % 5));
        }

        assertThat(counted.totals(questions, false)).hasSize(50);

        assertThat(statements).hasSize(1);
    }

    @Test
    void noQuestionHasNoAnswer() {
        assertThat(query.totals(List.of(), false)).isEmpty();
        assertThat(query.byUnit(List.of(), false)).isEmpty();
    }

    private Map<Long, Count> byUnit(List<Question> question) {
        return query.byUnit(question, false).get(0).units().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, unit -> unit.getValue().years().get(2024)));
    }

    /** Asked for alone, and as what the units add up to. */
    private Count total(Indicator indicator, int year) {
        List<Question> question = List.of(new Question(indicator, tree.id("t-province"), year, year));
        Map<Integer, Count> alone = query.totals(question, false).get(0);
        assertThat(query.byUnit(question, false).get(0).totals()).isEqualTo(alone);
        return alone.get(year);
    }

    private void ratio(String unit, int year, String some, String all) {
        tree.approved(unit, year, "t-some", some);
        tree.approved(unit, year, "t-all", all);
    }

    /** The same database within the test's transaction, telling each statement that is prepared. */
    private static DataSource listening(DataSource dataSource, List<String> statements) {
        return new DelegatingDataSource(new TransactionAwareDataSourceProxy(dataSource)) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        CountQueryTests.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().matches("prepare.*|createStatement")) {
                                statements.add(method.getName());
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getTargetException();
                            }
                        });
            }
        };
    }
}
