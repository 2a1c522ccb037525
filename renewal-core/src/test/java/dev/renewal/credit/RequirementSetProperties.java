package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.Credits;
import dev.renewal.credit.RequirementSet.Minimum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The fewest further credits, held against a search through all small sets of further credits of one point each. */
class RequirementSetProperties {
    /** What one further credit can serve: at most one minimum of each family. */
    private static final List<Set<String>> CHOICES = choices();

    private static List<Set<String>> choices() {
        List<Set<String>> all = new ArrayList<>();
        for (String first : List.of("", "a1", "a2")) {
            for (String second : List.of("", "b1")) {
                Set<String> tags = new HashSet<>(List.of(first, second));
                tags.remove("");
                all.add(tags);
            }
        }
        return all;
    }

    private record Earned(Set<String> tags, int amount) {}

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void isWhatASearchFinds(
            @ForAll @IntRange(max = 5) int total,
            @ForAll @IntRange(max = 2) int a1,
            @ForAll @IntRange(max = 2) int a2,
            @ForAll @IntRange(max = 3) int b1,
            @ForAll @IntRange(max = 2) int most,
            @ForAll @Size(max = 3) List<@IntRange(max = 6) Integer> earned) {
        RequirementSet set = RequirementSet.total("total", RequirementSetTest.points(total))
                .withAtLeast(
                        new Minimum("a1", RequirementSetTest.points(a1)),
                        new Minimum("a2", RequirementSetTest.points(a2)))
                .withAtLeast(new Minimum("b1", RequirementSetTest.points(b1)))
                .withAtMost("capped", RequirementSetTest.points(most));
        List<Earned> credits = new ArrayList<>();
        for (int choice : earned) {
            credits.add(new Earned(choice == CHOICES.size() ? Set.of("capped") : CHOICES.get(choice), 2));
        }
        Credits fewest = measure(set, credits).minimumAdditional();
        int found = 0;
        while (!canSatisfy(set, credits, found, 0)) {
            found++;
        }
        assertThat(fewest).isEqualTo(RequirementSetTest.points(found));
    }

    private static boolean canSatisfy(RequirementSet set, List<Earned> credits, int further, int from) {
        if (further == 0) {
            return measure(set, credits).requirements().stream()
                    .allMatch(part -> part.missing().isZero());
        }
        for (int choice = from; choice < CHOICES.size(); choice++) {
            List<Earned> more = new ArrayList<>(credits);
            more.add(new Earned(CHOICES.get(choice), 1));
            if (canSatisfy(set, more, further - 1, choice)) {
                return true;
            }
        }
        return false;
    }

    private static Shortfall measure(RequirementSet set, List<Earned> credits) {
        CreditLedger ledger = RequirementSetTest.ledger();
        credits.forEach(
                earned -> ledger.count(RequirementSetTest.ANY, RequirementSetTest.points(earned.amount), earned.tags));
        return set.measure(ledger);
    }
}
