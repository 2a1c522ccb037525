package dev.renewal.policy;

import dev.renewal.amount.Credits;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words for people: a label for each standing, deadline, route, step, unit and title, and the phrases of {@link
 * Assessment#toText(Labels)}.
 *
 * <p>English is in a resource of this library. A host that speaks another language hands in a map of its own. No answer looks
 * at labels, and nothing here looks at the default locale. A name without a label is shown as words of its own: {@code
 * good-standing} as {@code Good standing}. Immutable and thread-safe.
 */
public final class Labels {
    private static final String RESOURCE = "labels.properties";
    private static final Pattern NUMBERED = Pattern.compile("\\{(\\d)}");

    private final Map<String, String> words;

    /** Read when they are first asked for. */
    private static final class English {
        private static final Labels LABELS = new Labels(read());

        private static Map<String, String> read() {
            Properties read = new Properties();
            try (InputStream resource = Labels.class.getResourceAsStream(RESOURCE)) {
                if (resource == null) {
                    throw new IllegalStateException("the jar of renewal-core has no " + RESOURCE);
                }
                read.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            Map<String, String> words = new HashMap<>();
            read.forEach((key, word) -> words.put((String) key, (String) word));
            return Map.copyOf(words);
        }
    }

    private Labels(Map<String, String> words) {
        this.words = words;
    }

    /** {@return the English labels; read from the resource once} */
    public static Labels english() {
        return English.LABELS;
    }

    /**
     * Replaces some labels, or adds some.
     *
     * @param own words by key, such as {@code standing.current}; {@link #words} has the keys. A fee or a condition that a body
     *     declares has one too: {@code fee.} or {@code condition.} and its name
     * @return labels with these words
     */
    public Labels with(Map<String, String> own) {
        Objects.requireNonNull(own, "own");
        Map<String, String> more = new HashMap<>(words);
        more.putAll(own);
        return new Labels(Map.copyOf(more));
    }

    /** {@return the words by key, in no particular order} */
    public Map<String, String> words() {
        return words;
    }

    /**
     * Labels a standing.
     *
     * @param standing the standing
     * @return the label, such as {@code Current}
     */
    public String of(Standing standing) {
        Objects.requireNonNull(standing, "standing");
        return label("standing.", standing.label());
    }

    /**
     * Labels a deadline.
     *
     * @param kind the kind of deadline
     * @return the label, such as {@code Certification expires}
     */
    public String of(DeadlineKind kind) {
        Objects.requireNonNull(kind, "kind");
        return label("deadline.", kind.name());
    }

    /**
     * Labels a route.
     *
     * @param route the route
     * @return the label, such as {@code Continuing education}
     */
    public String of(Route route) {
        Objects.requireNonNull(route, "route");
        return label("route.", route.name());
    }

    /**
     * Labels the action of a step.
     *
     * @param action the action
     * @return the label, such as {@code Earn credits}
     */
    public String of(Step.Action action) {
        Objects.requireNonNull(action, "action");
        return label("step.", action.name().toLowerCase(Locale.ROOT));
    }

    /**
     * Labels an amount of credits, with its unit in the singular or plural.
     *
     * @param credits the amount
     * @return the amount and the unit, such as {@code 1 contact hour} or {@code 1.5 contact hours}
     */
    public String of(Credits credits) {
        Objects.requireNonNull(credits, "credits");
        boolean one = credits.amount().compareTo(BigDecimal.ONE) == 0;
        String unit = credits.unit().name();
        String word = words.get("unit." + unit + (one ? ".one" : ".many"));
        String shown = word == null ? unit.replace('-', ' ') : word;
        return credits.amount().stripTrailingZeros().toPlainString() + " " + shown;
    }

    /**
     * Labels a credential with its title as holders write it.
     *
     * @param credential the credential
     * @return the title, such as {@code CMA (AAMA)}
     */
    public String of(CredentialId credential) {
        Objects.requireNonNull(credential, "credential");
        String known = words.get("title." + credential.body() + "." + credential.code());
        return known == null
                ? credential.code().toUpperCase(Locale.ROOT) + " ("
                        + credential.body().toUpperCase(Locale.ROOT) + ")"
                : known;
    }

    /** The name of a fee, in the middle of a line. */
    String ofFee(String fee) {
        return words.getOrDefault("fee." + fee, fee.replace('-', ' '));
    }

    /** The name of a condition, in the middle of a line. */
    String ofCondition(String id) {
        return words.getOrDefault("condition." + id, id.replace('-', ' '));
    }

    /** A phrase with values in place of {@code {0}}, {@code {1}} and so on. */
    String phrase(String name, Object... values) {
        // in one pass, as a value may have braces itself
        return NUMBERED.matcher(words.get("text." + name)).replaceAll(found -> {
            int number = Integer.parseInt(found.group(1));
            return Matcher.quoteReplacement(number < values.length ? values[number].toString() : found.group());
        });
    }

    private String label(String kind, String name) {
        String known = words.get(kind + name);
        return known == null
                ? name.substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.substring(1).replace('-', ' ')
                : known;
    }
}
