package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.credit.EducationRule.CountedKind;
import dev.renewal.credit.EducationRule.CountedUnit;
import dev.renewal.fact.Finding;
import dev.renewal.fact.NearestWord;
import dev.renewal.fact.Trace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words about activities that a credential knows: finds those of a record that it does not.
 *
 * <p>Each distinct set of traits of a record is looked at once, not each activity. Thread-safe.
 */
public final class KnownWords {
    private static final KnownWords ANY = new KnownWords(List.of(), List.of(), false, List.of());

    private final TraitsTable<Judged> judged = new TraitsTable<>(this::found);

    private final List<CountedKind> kinds;

    private final List<String> topics;
    private final boolean ownTopicsOnly;
    private final List<String> approvers;

    private KnownWords(List<CountedKind> kinds, List<String> topics, boolean ownTopicsOnly, List<String> approvers) {
        this.kinds = kinds;
        this.topics = topics;
        this.ownTopicsOnly = ownTopicsOnly;
        this.approvers = approvers;
    }

    /** {@return the words of a credential of which none are stated: no word is unknown} */
    public static KnownWords any() {
        return ANY;
    }

    /**
     * Takes the words of a credential.
     *
     * @param kinds the kinds that count, with their units
     * @param topics the topics
     * @param ownTopicsOnly whether any other topic is unknown
     * @param approvers the approvers
     * @return the words
     */
    public static KnownWords of(
            Collection<CountedKind> kinds,
            Collection<String> topics,
            boolean ownTopicsOnly,
            Collection<String> approvers) {
        Objects.requireNonNull(kinds, "kinds");
        Objects.requireNonNull(topics, "topics");
        Objects.requireNonNull(approvers, "approvers");
        return new KnownWords(List.copyOf(kinds), List.copyOf(topics), ownTopicsOnly, List.copyOf(approvers));
    }

    /**
     * Reports the unknown words of activities, and the activities that may be recorded twice.
     *
     * @param activities the activities
     * @param trace the trace of the holder's answer, which takes the findings
     */
    public void judge(Transcript activities, Trace trace) {
        Objects.requireNonNull(activities, "activities");
        Objects.requireNonNull(trace, "trace");
        if (this != ANY) {
            judgeWords(activities, trace);
        }
        for (int position : activities.repeated()) {
            if (position >= activities.from() && position < activities.to()) {
                reportRepeated(activities.at(position), trace);
            }
        }
    }

    private void judgeWords(Transcript activities, Trace trace) {
        Judged[] unknown = null;
        for (int i = 0; i < activities.countOfTraits(); i++) {
            Judged found = judged.of(activities.traits(i));
            activities.share(i, found.traits);
            if (found.findings.length > 0) {
                unknown = unknown == null ? new Judged[activities.countOfTraits()] : unknown;
                unknown[i] = found;
            }
        }
        // a part of a transcript has the traits of the whole
        for (int i = activities.from(); unknown != null && i < activities.to(); i++) {
            int index = activities.traitsAt(i);
            if (unknown[index] != null) {
                for (Finding finding : unknown[index].findings) {
                    trace.report(finding);
                }
                unknown[index] = null;
            }
        }
    }

    /** What is found in traits: nothing where each word is known. */
    private record Judged(ActivityTraits traits, Finding... findings) implements TraitsTable.Entry {}

    private @Nullable CountedKind kindOrNull(String name) {
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i).kind().equals(name)) {
                return kinds.get(i);
            }
        }
        return null;
    }

    private static boolean countsIn(CountedKind kind, ActivityTraits traits) {
        List<CountedUnit> units = kind.units();
        for (int i = 0; i < units.size(); i++) {
            if (traits.indexOf(units.get(i).unit()) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The known approver that an unknown one resembles; null where it is known, or resembles none. */
    private @Nullable String meantOrNull(String approver) {
        if (approvers.contains(approver)) {
            return null;
        }
        for (int i = 0; i < approvers.size(); i++) {
            if (NearestWord.resembles(approver, approvers.get(i))) {
                return approvers.get(i);
            }
        }
        return null;
    }

    private Judged found(ActivityTraits traits) {
        List<Finding> found = new ArrayList<>();
        addKindAndUnits(traits, found);
        for (String topic : traits.topics()) {
            if (ownTopicsOnly && !topics.contains(topic)) {
                String sentence = "The topic \"" + topic + "\" is not one that the credential counts.";
                found.add(word("unknown-topic", topic, sentence, NearestWord.of(topic, topics)));
            }
        }
        for (String approver : traits.approvers()) {
            String meant = meantOrNull(approver);
            if (meant != null) {
                String sentence = "The approver \"" + approver + "\" is not known; it looks like \"" + meant + "\".";
                found.add(word("unknown-approver", approver, sentence, Optional.of(meant)));
            }
        }
        return new Judged(traits, found.toArray(new Finding[0]));
    }

    private void addKindAndUnits(ActivityTraits traits, List<Finding> found) {
        CountedKind kind = kindOrNull(traits.kind());
        if (kind == null) {
            List<String> known = new ArrayList<>();
            for (CountedKind each : kinds) {
                known.add(each.kind());
            }
            String sentence = "Activities of the kind \"" + traits.kind() + "\" do not count.";
            found.add(word("unknown-kind", traits.kind(), sentence, NearestWord.of(traits.kind(), known)));
        } else if (!countsIn(kind, traits)) {
            found.add(unit(traits.unit()));
            for (CreditUnit unit : traits.furtherUnits()) {
                found.add(unit(unit));
            }
        }
    }

    /** The sentence names no kind: a unit that does not count for two kinds is one finding. */
    private Finding unit(CreditUnit unit) {
        Set<String> known = new LinkedHashSet<>();
        for (CountedKind kind : kinds) {
            for (CountedUnit counted : kind.units()) {
                known.add(counted.unit().name());
            }
        }
        known.remove(unit.name());
        String sentence = "An activity that is recorded in \"" + unit + "\" does not count in that unit.";
        return word("unknown-unit", unit.name(), sentence, NearestWord.of(unit.name(), known));
    }

    private static Finding word(String code, String word, String sentence, Optional<String> nearest) {
        return new Finding(code, Finding.Item.WORD, word, sentence, nearest);
    }

    private static void reportRepeated(Activity first, Trace trace) {
        trace.report(new Finding(
                "possible-duplicate",
                Finding.Item.ACTIVITY,
                first.completedOn().toString(),
                "Activities without key are equal in all else, and each is counted: " + first.description() + ".",
                Optional.empty()));
    }
}
