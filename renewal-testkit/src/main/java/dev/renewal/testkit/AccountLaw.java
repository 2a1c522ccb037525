package dev.renewal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Disallowance;
import dev.renewal.credit.Requirement;
import dev.renewal.fact.Fate;
import dev.renewal.fee.Payment;
import dev.renewal.policy.AccountEntry;
import dev.renewal.policy.AccountEntry.Item;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Explanation;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.RenewalOption;
import dev.renewal.term.HistoryEvent;
import dev.renewal.term.RenewalHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The law of the account: each item of a record that is known is in it once, and what became of it adds up to the answer. */
public final class AccountLaw {
    private final Explanation explanation;
    private final Certification known;

    private AccountLaw(Explanation explanation, Certification known) {
        this.explanation = explanation;
        this.known = known;
    }

    /**
     * Checks an explanation.
     *
     * @param explanation the explanation
     * @param certification the record that it is of
     * @throws AssertionError if an item is missing, is there twice, or if something else became of it than the answer says
     */
    public static void requireWhole(Explanation explanation, Certification certification) {
        AccountLaw law = new AccountLaw(
                explanation, certification.asKnownOn(explanation.answer().asOf()));
        law.requireEachItemOnce();
        for (RenewalOption option : explanation.answer().options()) {
            law.requireReasons(option);
            law.requireSums(option);
        }
    }

    private void requireEachItemOnce() {
        assertThat(explanation.account())
                .as("the items of the account, each item of the known record once")
                .extracting(entry -> entry.item().label() + " " + entry.key())
                .containsExactlyElementsOf(items());
    }

    private List<String> items() {
        List<String> items = new ArrayList<>();
        known.member().ifPresent(member -> add(Item.INPUT, InputKey.MEMBER, items));
        known.inputs().forEach(input -> add(Item.INPUT, input, items));
        RenewalHistory history = known.history();
        LocalDate asOf = explanation.answer().asOf();
        history.certifiedOn().filter(day -> !day.isAfter(asOf)).ifPresent(day -> add(Item.EVENT, day, items));
        for (HistoryEvent event : history.events()) {
            add(Item.EVENT, event.on(), items);
            event.printedExpiration().ifPresent(day -> add(Item.PRINTED_EXPIRATION, day, items));
        }
        history.printedExpiration().ifPresent(day -> add(Item.PRINTED_EXPIRATION, day, items));
        for (Activity activity : known.activities()) {
            add(Item.ACTIVITY, activity.key().orElse(activity.completedOn().toString()), items);
        }
        for (Payment payment : known.payments()) {
            add(Item.PAYMENT, payment.key().orElse(payment.paidOn().toString()), items);
        }
        return items;
    }

    private static void add(Item item, Object key, List<String> items) {
        items.add(item.label() + " " + key);
    }

    private List<AccountEntry> activities() {
        return explanation.account().stream()
                .filter(entry -> entry.item() == Item.ACTIVITY)
                .toList();
    }

    /** What the answer leaves out is left out in the account; where credits are required, each activity was looked at. */
    private void requireReasons(RenewalOption option) {
        for (Disallowance left : option.shortfall().uncounted()) {
            Activity activity = left.activity();
            String key = activity.key().orElse(activity.completedOn().toString());
            assertThat(explanation.account(Item.ACTIVITY, key).stream().flatMap(entry -> entry.fates().stream()))
                    .as("what became of %s, which the option %s does not count", key, option.route())
                    .anyMatch(fate -> fate instanceof Fate.NotCounted not
                            && not.code().equals(left.code())
                            && not.reason().equals(left.reason()));
        }
        if (!option.shortfall().requirements().isEmpty()) {
            assertThat(activities())
                    .as("the activities, each of which counts or is left out with a reason where credits are required")
                    .allMatch(entry -> entry.fates().stream().anyMatch(AccountLaw::isOfACount));
        }
    }

    private static boolean isOfACount(Fate fate) {
        return fate instanceof Fate.Counted || fate instanceof Fate.NotCounted;
    }

    /** What counts of activities towards a requirement is at least what the requirement counts: a maximum may cut it. */
    private void requireSums(RenewalOption option) {
        for (Requirement requirement : option.shortfall().requirements()) {
            Credits sum = Credits.zero(requirement.counted().unit());
            for (AccountEntry entry : activities()) {
                for (Fate fate : entry.fates()) {
                    if (fate instanceof Fate.Counted counted
                            && counted.requirements().contains(requirement.id())) {
                        sum = sum.plus(counted.amount());
                    }
                }
            }
            assertThat(sum)
                    .as("what the account counts towards %s of the option %s", requirement.id(), option.route())
                    .isGreaterThanOrEqualTo(requirement.counted());
        }
    }
}
