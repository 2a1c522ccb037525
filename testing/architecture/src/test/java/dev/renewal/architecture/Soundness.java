package dev.renewal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactOverride;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.FactTable;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.term.DateRange;
import dev.renewal.term.RenewalHistory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that a value is one that its factories make: each question is answered, and each answer is of the declared type. */
final class Soundness {
    private static final Map<Class<?>, List<Accessor>> ACCESSORS = new HashMap<>();

    private final Deque<Object> ahead = new ArrayDeque<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Soundness() {}

    /** Checks a value and every value of ours that it answers with, and returns them all. */
    static Set<Object> check(Object value) {
        Soundness check = new Soundness();
        check.ahead.add(value);
        while (!check.ahead.isEmpty()) {
            Object next = check.ahead.remove();
            if (next.getClass().getName().startsWith("dev.renewal.") && check.seen.add(next)) {
                check.askEverything(next);
                holds(next);
            }
        }
        return check.seen;
    }

    private void askEverything(Object value) {
        assertThat(value.toString()).isNotNull();
        if (value instanceof RenewalHistory history && history.certifiedOn().isEmpty()) {
            // it answers most questions only once the rules have derived the day of certification
            return;
        }
        for (Accessor accessor : ACCESSORS.computeIfAbsent(value.getClass(), Soundness::accessors)) {
            found(answer(value, accessor.method), accessor.returned, accessor.method.getName());
        }
    }

    /** A question without arguments, but none that answers with a copy; what a class declares is read once, as it takes longer than the answer. */
    private record Accessor(Method method, Type returned) {}

    private static List<Accessor> accessors(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isPublic(type.getModifiers())
                        && method.getDeclaringClass() == type
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getParameterCount() == 0
                        && method.getReturnType() != type
                        && !method.isSynthetic())
                .map(method -> new Accessor(method, method.getGenericReturnType()))
                .toList();
    }

    private static Object answer(Object value, Method method) {
        try {
            return method.invoke(value);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(value.getClass() + "." + method.getName(), thrown.getCause());
        }
    }

    private void found(Object found, Type declared, String what) {
        // an entry without its grade, a credential and a body are checked where they are put to use
        if (found == null) {
            assertThat(what).matches("grade|name|id");
            return;
        }
        if (found instanceof Optional<?> optional) {
            optional.ifPresent(value -> found(value, argument(declared), what));
        } else if (found instanceof Collection<?> collection) {
            collection.forEach(element -> found(element, argument(declared), what));
            assertThat(collection).as(what).isNotInstanceOf(ArrayList.class);
            ahead.add(collection);
        } else {
            if (declared instanceof Class<?> type && !type.isPrimitive()) {
                assertThat(found).as(what).isInstanceOf(type);
            }
            ahead.add(found);
        }
    }

    private static Type argument(Type declared) {
        Type argument =
                declared instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : Object.class;
        return argument instanceof ParameterizedType generic ? generic.getRawType() : argument;
    }

    /** What holds of each value, beyond what the types say. */
    private static void holds(Object value) {
        if (value instanceof Credits credits) {
            assertThat(credits.amount().signum()).isNotNegative();
        } else if (value instanceof FeeLine line) {
            assertThat(line.amount().map(Money::isNegative)).isNotEqualTo(Optional.of(true));
            assertThat(line.later())
                    .isSortedAccordingTo(Comparator.comparing(FeeLine.Later::from))
                    .noneMatch(change -> change.amount().map(Money::isNegative).orElse(false));
        } else if (value instanceof DateRange days) {
            assertThat(days.end()).isAfterOrEqualTo(days.start());
        } else if (value instanceof Activity activity) {
            assertInRange(activity.completedOn());
            assertThat(activity.kind()).isNotBlank();
            assertThat(activity.topics())
                    .doesNotHaveDuplicates()
                    .allSatisfy(name -> assertThat(name).isNotBlank());
        } else if (value instanceof Payment payment) {
            assertInRange(payment.paidOn());
        } else if (value instanceof RenewalHistory history
                && history.certifiedOn().isPresent()) {
            assertInRange(history.beganOn());
            for (Optional<LocalDate> day :
                    List.of(history.renewedOn(), history.reinstatedOn(), history.printedExpiration())) {
                day.ifPresent(Soundness::assertInRange);
                assertThat(day.orElse(LocalDate.MAX)).isAfterOrEqualTo(history.beganOn());
            }
            assertThat(history.neverRenewed() && history.renewedOn().isPresent())
                    .isFalse();
        } else if (value instanceof Certification certification) {
            assertThat(certification.key().orElse("none")).isNotBlank();
            assertThat(certification.activities()).isSortedAccordingTo(Comparator.comparing(Activity::completedOn));
            assertThat(certification.payments()).isSortedAccordingTo(Comparator.comparing(Payment::paidOn));
        } else if (value instanceof Assessment answer) {
            assertThat(answer.deadlines()).isSorted();
            answer.options()
                    .forEach(option -> assertThat(answer.option(option.route())).isSameAs(option));
            assertThat(answer.nextChange().orElse(LocalDate.MAX)).isAfter(answer.asOf());
        } else if (value instanceof FactOverride<?> override) {
            assertInRange(override.from());
            assertInRange(override.reviewBy());
            assertThat(override.until().orElse(LocalDate.MAX)).isAfter(override.from());
        } else if (value instanceof FactOverrides stated) {
            assertThat(FactOverrides.of(stated.all().toArray(FactOverride<?>[]::new)))
                    .isEqualTo(stated);
        } else if (value instanceof FactTable table && table.overrides().all().isEmpty()) {
            assertThat(FactTable.parse(table.toText())).isEqualTo(table);
        } else if (value instanceof Fact<?> fact && fact.grade() != null) {
            assertThat(fact.grade().needsNote() || fact.doubt().isPresent())
                    .isEqualTo(fact.note().isPresent());
        }
    }

    private static void assertInRange(LocalDate day) {
        assertThat(day.getYear()).isBetween(1, 9999);
    }
}
