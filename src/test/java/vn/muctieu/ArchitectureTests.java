package vn.muctieu;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Entity;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packagesOf = MucTieu.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final Set<String> INEXACT = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    @ArchTest
    static void modulesUseEachOtherOnlyAlongTheArrows(JavaClasses ignored) {
        ApplicationModules.of(MucTieu.class).verify();
    }

    @ArchTest
    static final ArchRule entitiesAndRepositoriesStayInTheirModule = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("other modules refer to them by identifier and ask use cases and queries");

    @ArchTest
    static final ArchRule fieldsAreNotInjected = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.because(
            "a constructor shows what a class needs, and makes it whole");

    @ArchTest
    static final ArchRule settersAreNotInjected = noMethods()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("a constructor shows what a class needs, and makes it whole");

    @ArchTest
    static final ArchRule rowsAreReadAsLists = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("a stream that nobody closes keeps its connection for ever");

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveNameMatching("(?i:.*(Impl|Utils?|Helpers?|Managers?|DTOs?))")
            .because("such a name would fit any class; take the word a user would say");

    @ArchTest
    static final ArchRule packagesSayWhatTheyHold = noClasses()
            .should()
            .resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..", "..misc..")
            .because("such a package holds whatever nobody found a place for");

    @ArchTest
    static final ArchRule figuresAndGoalsAreExact = noClasses()
            .that()
            .resideInAnyPackage("vn.muctieu.progress..", "vn.muctieu.resolution..")
            .should(have(floatingPointNumbers()))
            .because("799 of 1.000 is not 80 %, and binary fractions cannot tell");

    @ArchTest
    static final ArchRule verdictsKnowNeitherSpringNorTheDatabase = noClasses()
            .that()
            .resideInAPackage("vn.muctieu.progress..")
            .and(areNotPartOfAQuery())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.hibernate..", "jakarta..", "javax.sql..", "java.sql..")
            .allowEmptyShould(true)
            .because("what a figure means is plain Java that anybody can call and test; only queries read");

    @ArchTest
    static final ArchRule datesAreOfJavaTime = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, java.sql.Date.class, Calendar.class, SimpleDateFormat.class)
            .because("java.time says whether it means a day, a year or an instant");

    @ArchTest
    static final ArchRule nobodyPrintsToTheConsole =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
                    "what is worth saying goes to the log");

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should()
            .callMethodWhere(describe("the present is asked without a Clock", ArchitectureTests::isNowWithoutClock))
            .because("tests set the clock, and years end at midnight in Vietnam, not where the server stands");

    @ArchTest
    static final ArchRule clocksAreMadeInConfigurations = noClasses()
            .that()
            .areNotAnnotatedWith(Configuration.class)
            .should()
            .callMethodWhere(describe(
                    "a Clock of the system is made",
                    call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                            && call.getName().startsWith("system")))
            .because("one clock serves the whole application");

    private static boolean isNowWithoutClock(JavaCall<?> call) {
        return call.getTargetOwner().getPackageName().startsWith("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static DescribedPredicate<JavaClass> areNotPartOfAQuery() {
        return describe(
                "are not part of a query",
                type -> !type.getName().endsWith(".package-info")
                        && !outermost(type).getSimpleName().endsWith("Query"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTests::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> floatingPointNumbers() {
        return describe(
                "floating-point numbers",
                type -> Stream.of(
                                type.getFields().stream().map(JavaField::getRawType),
                                type.getCodeUnits().stream().flatMap(ArchitectureTests::typesOf),
                                type.getMethodCallsFromSelf().stream()
                                        .map(JavaCall::getTarget)
                                        .flatMap(ArchitectureTests::typesOfCall))
                        .flatMap(types -> types)
                        .anyMatch(used -> INEXACT.contains(used.getName())));
    }

    private static Stream<JavaClass> typesOf(JavaCodeUnit code) {
        return Stream.concat(Stream.of(code.getRawReturnType()), code.getRawParameterTypes().stream());
    }

    private static Stream<JavaClass> typesOfCall(CodeUnitCallTarget called) {
        return Stream.concat(Stream.of(called.getRawReturnType()), called.getRawParameterTypes().stream());
    }
}
