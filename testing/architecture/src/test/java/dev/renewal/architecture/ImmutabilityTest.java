package dev.renewal.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.renewal.credit.CountingRule;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No value can be changed or extended, and nothing static changes. */
class ImmutabilityTest {
    /** Made for one answer or one text, used by one thread, and not kept. */
    private static final Set<String> MADE_FOR_ONE_USE = Set.of(
            "dev.renewal.AnswerTimeline",
            "dev.renewal.FeeForecast",
            "dev.renewal.JointPlanner",
            "dev.renewal.RecordAccount",
            "dev.renewal.credit.Activity$Builder",
            "dev.renewal.credit.CountedCredits",
            "dev.renewal.credit.CreditTally",
            "dev.renewal.credit.FlowNetwork",
            "dev.renewal.credit.FurtherCourses",
            "dev.renewal.credit.LinearProgram",
            "dev.renewal.credit.PlanWriter",
            "dev.renewal.credit.Transcript$Distinct",
            "dev.renewal.fact.FactOverridesText",
            "dev.renewal.fact.Recorder",
            "dev.renewal.fact.Trace",
            "dev.renewal.fee.PaymentFindings",
            "dev.renewal.policy.Assessment$Builder",
            "dev.renewal.policy.Certification$Builder",
            "dev.renewal.policy.CredentialRule$Words",
            "dev.renewal.policy.Holder",
            "dev.renewal.policy.RenewalOption$Builder",
            "dev.renewal.term.OpenedTerms",
            "dev.renewal.term.RunningTerm");

    /** Copied before each change, and handed to a constructor; what keeps it never changes it. */
    private static final Set<String> PARTS = Set.of(
            "dev.renewal.credit.EducationRule$Parts",
            "dev.renewal.policy.CredentialRule$Parts",
            "dev.renewal.policy.FeeRule$Parts",
            "dev.renewal.policy.OptionRule$Parts");

    /** Caches without a lock: each thread that fills one puts in something equal, whose own fields are final. */
    private static final Set<String> FILLED_LATER = Set.of(
            "dev.renewal.credit.EarningWindow.tooEarly",
            "dev.renewal.credit.EarningWindow.tooLate",
            "dev.renewal.fact.UsedNotes.notes",
            "dev.renewal.policy.SharedRule.askingMore",
            "dev.renewal.policy.SharedRule.kept");

    /** The same as arrays. */
    private static final Set<String> ARRAYS_FILLED_LATER = Set.of(
            "dev.renewal.RulesByDate.byDay",
            "dev.renewal.credit.Transcript.traits",
            "dev.renewal.fact.FactsAsOf.notes");

    /** Arrays that are filled before the constructor is called, and then neither changed nor handed out. */
    private static final Set<String> ARRAYS = Set.of(
            "dev.renewal.credit.ActivityFilter.parts",
            "dev.renewal.credit.EducationRule$AsOf.cited",
            "dev.renewal.credit.EducationRule$AsOf.conversions",
            "dev.renewal.credit.EducationRule$AsOf.requirements",
            "dev.renewal.credit.EducationRule$AsOf.rules",
            "dev.renewal.credit.Transcript.activities",
            "dev.renewal.credit.Transcript.packed",
            "dev.renewal.credit.Transcript.repeated",
            "dev.renewal.fact.UsedNotes.used",
            "dev.renewal.fee.PaymentHistory.counterparts",
            "dev.renewal.policy.Day.facts",
            "dev.renewal.term.RenewalHistory.events");

    private static final Set<String> IMMUTABLE = Set.of(
            "java.lang.String",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.time.LocalDate",
            "java.time.MonthDay",
            "java.time.Period",
            "java.util.Comparator",
            "java.util.Currency",
            "java.util.regex.Pattern");

    /** The policies of the bodies extend it; it adds no field that they could change. */
    @Test
    void onlyTheDeclaredPolicyCanBeExtended() {
        assertThat(Published.CLASSES.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.isInterface() && !type.isEnum())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
                        .map(JavaClass::getName))
                .containsExactly("dev.renewal.policy.DeclaredPolicy");
    }

    @Test
    void theClassesThatMayChangeAreThere() {
        assertThat(Published.CLASSES.stream().map(JavaClass::getName))
                .containsAll(MADE_FOR_ONE_USE)
                .containsAll(PARTS);
    }

    @Test
    void noFieldIsSeenOutsideOfItsPackage() {
        fields().that()
                .areNotStatic()
                .should()
                .notBePublic()
                .andShould()
                .notBeProtected()
                .check(Published.CLASSES);
    }

    @Test
    void eachFieldIsFinalButForCaches() {
        assertThat(keptFields()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                        .map(JavaField::getFullName))
                .containsExactlyInAnyOrderElementsOf(FILLED_LATER);
    }

    @Test
    void noValueKeepsWhatChanges() {
        Set<String> exceptions = new TreeSet<>(ARRAYS);
        exceptions.addAll(ARRAYS_FILLED_LATER);

        assertThat(keptFields()
                        .filter(ImmutabilityTest::isOfAValue)
                        .filter(field -> isOfChangingType(field.getRawType()))
                        .map(JavaField::getFullName))
                .containsExactlyInAnyOrderElementsOf(exceptions);
    }

    @Test
    void noPublicMethodHandsOutAnArray() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(describe(
                        "are public and no enums",
                        type -> type.getModifiers().contains(JavaModifier.PUBLIC) && !type.isEnum()))
                .should()
                .notHaveRawReturnType(describe("an array", JavaClass::isArray))
                .check(Published.CLASSES);
    }

    /** The fields of what lives longer than one answer. */
    private static Stream<JavaField> keptFields() {
        return Published.CLASSES.stream()
                .filter(type -> !isMadeForOneUse(type) && !PARTS.contains(type.getName()))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC));
    }

    /** Also what is within a class that is made for one use, and the count of one holder under a rule. */
    private static boolean isMadeForOneUse(JavaClass type) {
        return type.isAssignableTo(CountingRule.Count.class)
                || MADE_FOR_ONE_USE.stream().anyMatch(name -> (type.getName() + "$").startsWith(name + "$"));
    }

    /** Public classes, and all that the registry and the facts keep. */
    private static boolean isOfAValue(JavaField field) {
        JavaClass owner = field.getOwner();
        return owner.getModifiers().contains(JavaModifier.PUBLIC)
                || Set.of("dev.renewal", "dev.renewal.fact").contains(owner.getPackageName());
    }

    private static boolean isOfChangingType(JavaClass type) {
        return type.isArray()
                || isMadeForOneUse(type) && !type.isInterface()
                || Set.of("java.lang.StringBuilder", "java.util.ArrayList", "java.util.Iterator")
                        .contains(type.getName());
    }

    @Test
    void eachStaticFieldIsFinalAndHoldsWhatDoesNotChange() {
        List<JavaField> fields = Published.CLASSES.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .toList();

        assertThat(fields).hasSizeGreaterThan(50);
        assertThat(fields).allSatisfy(field -> {
            assertThat(field.getModifiers()).contains(JavaModifier.FINAL);
            assertThat(isUnchanging(field)).as(field.getFullName()).isTrue();
        });
    }

    private static boolean isUnchanging(JavaField field) throws ReflectiveOperationException {
        JavaClass type = field.getRawType();
        if (type.isPrimitive() || type.isEnum() || type.isRecord() || IMMUTABLE.contains(type.getName())) {
            return true;
        }
        if (type.isArray()) {
            return Array.getLength(valueOf(field.reflect())) == 0;
        }
        if (type.getPackageName().startsWith("dev.renewal")) {
            return type.getAllFields().stream()
                    .filter(own -> !own.getModifiers().contains(JavaModifier.STATIC))
                    .allMatch(own -> own.getModifiers().contains(JavaModifier.FINAL)
                            || FILLED_LATER.contains(own.getFullName()));
        }
        Object value = valueOf(field.reflect());
        return (value instanceof Collection || value instanceof Map)
                && value.getClass().getName().matches("java\\.util\\.(Immutable|Collections\\$Unmodifiable).*");
    }

    private static Object valueOf(Field field) throws ReflectiveOperationException {
        field.setAccessible(true);
        return field.get(null);
    }
}
