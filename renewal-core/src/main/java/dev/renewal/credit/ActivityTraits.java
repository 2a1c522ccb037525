package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link ActivityFilter} may ask about an activity: its kind, units, topics, approvers, delivery and former use.
 *
 * <p>Activities with equal traits are treated alike by filters and requirements. Traits are ordered, so that a hash table
 * finds them quickly even where the hashes of a host's names collide. Topics, approvers and units are in the order of their
 * names, whatever the order of the host. Immutable and thread-safe.
 *
 * @param unit the first of the units by name
 * @param furtherUnits the others; empty for most activities
 * @param delivery empty where the host does not say
 * @param usedFor empty where it was used for no credential, as far as the host says
 * @param hash made by {@link #of}
 */
record ActivityTraits(
        String kind,
        CreditUnit unit,
        List<CreditUnit> furtherUnits,
        List<String> topics,
        List<String> approvers,
        String delivery,
        String usedFor,
        int hash)
        implements Comparable<ActivityTraits> {
    private static final int MIX = 0x9E3779B9;
    /** What has more topics and approvers, or longer names, is hardly a course that other holders take as well. */
    private static final int MOST_NAMES = 8;

    private static final int LONGEST = 200;

    static ActivityTraits of(
            String kind,
            CreditUnit unit,
            List<CreditUnit> furtherUnits,
            List<String> givenTopics,
            List<String> givenApprovers,
            String delivery,
            String usedFor) {
        List<String> topics = sorted(givenTopics);
        List<String> approvers = sorted(givenApprovers);
        int hash = hash(kind, unit, furtherUnits, topics, approvers, delivery, usedFor);
        return new ActivityTraits(kind, unit, furtherUnits, topics, approvers, delivery, usedFor, hash);
    }

    /** The hash of the traits with such parts; topics, approvers and units are in the order of their names. */
    static int hash(
            String kind,
            CreditUnit unit,
            List<CreditUnit> furtherUnits,
            List<String> topics,
            List<String> approvers,
            String delivery,
            String usedFor) {
        int hash = mixed(mixed(kind.hashCode(), unit.hashCode()), topics.size());
        for (int i = 0; i < furtherUnits.size(); i++) {
            hash = mixed(hash, furtherUnits.get(i).hashCode());
        }
        for (int i = 0; i < topics.size(); i++) {
            hash = mixed(hash, topics.get(i).hashCode());
        }
        for (int i = 0; i < approvers.size(); i++) {
            hash = mixed(hash, approvers.get(i).hashCode());
        }
        return mixed(mixed(hash, delivery.hashCode()), usedFor.hashCode());
    }

    private static List<String> sorted(List<String> names) {
        if (names.size() < 2) {
            return names;
        }
        String[] sorted = names.toArray(new String[0]);
        Arrays.sort(sorted);
        return List.of(sorted);
    }

    /** The place of a unit among the units, in the order of their names, or -1. */
    int indexOf(CreditUnit sought) {
        return unit.equals(sought) ? 0 : furtherUnits.isEmpty() ? -1 : indexOfFurther(sought);
    }

    private int indexOfFurther(CreditUnit sought) {
        int index = furtherUnits.indexOf(sought);
        return index < 0 ? index : index + 1;
    }

    private static int mixed(int hash, int next) {
        int sum = (Integer.rotateLeft(hash, 5) ^ next) * MIX;
        return sum ^ sum >>> 15;
    }

    /** Whether the traits are short enough to be remembered for other holders. */
    boolean areShort() {
        int length = kind.length() + unit.name().length() + delivery.length() + usedFor.length();
        return topics.size() + approvers.size() + furtherUnits.size() <= MOST_NAMES
                && length
                                + String.join("", topics).length()
                                + String.join("", approvers).length()
                        <= LONGEST;
    }

    @Override
    public int compareTo(ActivityTraits other) {
        int order = Integer.compare(hash, other.hash);
        order = order != 0 ? order : kind.compareTo(other.kind);
        order = order != 0 ? order : unit.name().compareTo(other.unit.name());
        order = order != 0 ? order : compareUnits(furtherUnits, other.furtherUnits);
        order = order != 0 ? order : compare(topics, other.topics);
        order = order != 0 ? order : compare(approvers, other.approvers);
        order = order != 0 ? order : delivery.compareTo(other.delivery);
        return order != 0 ? order : usedFor.compareTo(other.usedFor);
    }

    private static int compareUnits(List<CreditUnit> units, List<CreditUnit> others) {
        int order = Integer.compare(units.size(), others.size());
        for (int i = 0; order == 0 && i < units.size(); i++) {
            order = units.get(i).name().compareTo(others.get(i).name());
        }
        return order;
    }

    private static int compare(List<String> names, List<String> others) {
        int order = Integer.compare(names.size(), others.size());
        for (int i = 0; order == 0 && i < names.size(); i++) {
            order = names.get(i).compareTo(others.get(i));
        }
        return order;
    }

    /** Without an iterator, which {@link List#equals} makes. */
    private static boolean areEqual(List<String> names, List<String> others) {
        boolean equal = names.size() == others.size();
        for (int i = 0; equal && i < names.size(); i++) {
            equal = names.get(i).equals(others.get(i));
        }
        return equal;
    }

    /** Whether these are the traits with such parts; topics and approvers are in the order of their names. */
    boolean matches(
            String otherKind,
            CreditUnit otherUnit,
            List<String> otherTopics,
            List<String> otherApprovers,
            String otherDelivery,
            String otherUsedFor) {
        return kind.equals(otherKind)
                && unit.equals(otherUnit)
                && areEqual(topics, otherTopics)
                && areEqual(approvers, otherApprovers)
                && delivery.equals(otherDelivery)
                && usedFor.equals(otherUsedFor);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof ActivityTraits that
                        && hash == that.hash
                        && furtherUnits.equals(that.furtherUnits)
                        && matches(that.kind, that.unit, that.topics, that.approvers, that.delivery, that.usedFor);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
