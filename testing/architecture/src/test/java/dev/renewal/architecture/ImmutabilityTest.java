package dev.renewal.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.conditions.ArchConditions.bePrivate;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing public can be changed or extended, and nothing static changes. */
class ImmutabilityTest {
    /** Made for one question, used by one thread, and never kept; their Javadoc says so. */
    private static final Set<String> MADE_ANEW = Set.of(
            "dev.renewal.credit.CreditLedger", "dev.renewal.fact.Inquiry", "dev.renewal.policy.Assessment$Builder");

    private static final Set<String> IMMUTABLE = Set.of(
            "java.lang.String",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.time.LocalDate",
            "java.time.Period",
            "java.util.Comparator",
            "java.util.Currency",
            "java.util.regex.Pattern",
            "org.slf4j.Logger");

    @Test
    void eachPublicClassIsFinal() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .should(beFinal())
                .check(Published.CLASSES);
    }

    @Test
    void eachFieldOfAPublicClassIsPrivateAndFinal() {
        fields().that(describe("are of values", ImmutabilityTest::isOfAValue))
                .should(beFinal())
                .andShould(bePrivate())
                .check(Published.CLASSES);
    }

    @Test
    void noValueKeepsWhatChanges() {
        fields().that(describe("are of values", ImmutabilityTest::isOfAValue))
                .should()
                .notHaveRawType(describe(
                        "of something that changes",
                        type -> type.isArray()
                                || MADE_ANEW.contains(type.getName())
                                || Set.of("java.lang.StringBuilder", "java.util.ArrayList", "java.util.Iterator")
                                        .contains(type.getName())))
                .check(Published.CLASSES);
    }

    private static boolean isOfAValue(JavaField field) {
        return field.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                && !field.getModifiers().contains(JavaModifier.STATIC)
                && !MADE_ANEW.contains(field.getOwner().getName());
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
                    .allMatch(own -> own.getModifiers().contains(JavaModifier.FINAL));
        }
        Object value = valueOf(field.reflect());
        return (value instanceof Collection || value instanceof Map)
                && value.getClass().getName().startsWith("java.util.ImmutableCollections$");
    }

    private static Object valueOf(Field field) throws ReflectiveOperationException {
        field.setAccessible(true);
        return field.get(null);
    }
}
