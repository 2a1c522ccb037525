package dev.renewal.testkit;

import dev.renewal.policy.RenewalPolicy;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds whether values of a type can change: by a field that is not final, or by one of a type whose values can change. */
final class ImmutableTypes {
    private static final Set<Class<?>> KNOWN =
            Set.of(String.class, BigDecimal.class, BigInteger.class, UUID.class, Currency.class, Locale.class);

    private ImmutableTypes() {}

    /** Returns what can change in the values of a type; empty if nothing can. */
    static Optional<String> finding(Class<?> type) {
        return finding(type, new HashSet<>());
    }

    private static Optional<String> finding(Class<?> type, Set<Class<?>> seen) {
        if (isKnown(type) || !seen.add(type)) {
            return Optional.empty();
        }
        if (type.isArray()
                || type.isInterface()
                || type == Object.class
                || type.getName().startsWith("java.")) {
            return Optional.of("a value of " + type.getTypeName());
        }
        for (Class<?> declaring = type; isOfFields(declaring); declaring = declaring.getSuperclass()) {
            for (Field field : declaring.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    Optional<String> finding = Modifier.isFinal(field.getModifiers())
                            ? finding(field.getType(), seen)
                            : Optional.of("a field that is not final");
                    if (finding.isPresent()) {
                        return finding.map(what -> what + " in " + type.getSimpleName() + "." + field.getName());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOfFields(Class<?> type) {
        return type != null && type != Object.class && type != Record.class;
    }

    private static boolean isKnown(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || KNOWN.contains(type)
                || type.getName().matches("java\\.lang\\.(Boolean|Character|Byte|Short|Integer|Long|Float|Double)")
                || type.getPackageName().startsWith("java.time")
                || type.getProtectionDomain().getCodeSource() != null
                        && type.getModule().equals(RenewalPolicy.class.getModule())
                        && type.getProtectionDomain()
                                .getCodeSource()
                                .equals(RenewalPolicy.class
                                        .getProtectionDomain()
                                        .getCodeSource());
    }
}
