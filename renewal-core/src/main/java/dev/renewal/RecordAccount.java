package dev.renewal;

import dev.renewal.credit.Activity;
import dev.renewal.fact.Fate;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Trace;
import dev.renewal.fee.Payment;
import dev.renewal.policy.AccountEntry;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.Vocabulary;
import dev.renewal.term.DateRange;
import dev.renewal.term.HistoryEvent;
import dev.renewal.term.RenewalHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists each item of a record that is known on the as-of date, once, with what became of it. */
final class RecordAccount {
    private static final String NOT_READ = "not-read";
    /** The codes of findings about renewals that opened no term. */
    private static final Set<String> OPENS_NOTHING = Set.of("renewal-repeated", "renewal-early");

    private final Certification known;
    /** Null where the policy states none. */
    private final @Nullable Vocabulary vocabulary;

    private final Assessment answer;
    private final Trace trace;
    private final List<AccountEntry> entries = new ArrayList<>();

    private RecordAccount(Certification known, @Nullable Vocabulary vocabulary, Assessment answer, Trace trace) {
        this.known = known;
        this.vocabulary = vocabulary;
        this.answer = answer;
        this.trace = trace;
    }

    /** Makes the account of an answer; the vocabulary is empty where the policy states none. */
    static List<AccountEntry> of(Certification known, Optional<Vocabulary> vocabulary, Assessment answer, Trace trace) {
        RecordAccount account = new RecordAccount(known, vocabulary.orElse(null), answer, trace);
        account.addInputs();
        account.addHistory();
        for (Activity activity : known.activities()) {
            account.add(activity);
        }
        for (Payment payment : known.payments()) {
            account.add(payment);
        }
        return List.copyOf(account.entries);
    }

    private void addInputs() {
        if (known.member().isPresent()) {
            add(InputKey.MEMBER);
        }
        for (InputKey<?> input : known.inputs()) {
            add(input);
        }
    }

    private void add(InputKey<?> input) {
        Object value = known.input(input).orElseThrow();
        boolean read = vocabulary == null || vocabulary.inputs().contains(input);
        add(
                AccountEntry.Item.INPUT,
                input.name(),
                "input " + input + ", " + value,
                input,
                read
                        ? new Fate.Used("read where a rule asks for it")
                        : new Fate.LeftOut(NOT_READ, "The credential does not read this input."));
    }

    private void addHistory() {
        RenewalHistory history = known.history();
        history.certifiedOn().filter(day -> !day.isAfter(answer.asOf())).ifPresent(this::addCertification);
        for (HistoryEvent event : history.events()) {
            add(event);
        }
        history.printedExpiration().ifPresent(this::addPrinted);
    }

    private void addCertification(LocalDate day) {
        add(AccountEntry.Item.EVENT, day.toString(), "certified on " + day, day, opened(day));
    }

    private void add(HistoryEvent event) {
        String day = event.on().toString();
        String what = event.kind().label() + " on " + day
                + event.until().map(until -> " until " + until).orElse("");
        add(AccountEntry.Item.EVENT, day, what, event, fate(event));
        event.printedExpiration().ifPresent(this::addPrinted);
    }

    /** What became of an event as far as the answer shows it. */
    private Fate fate(HistoryEvent event) {
        for (Finding finding : answer.findings()) {
            boolean ofEvent = finding.item() == Finding.Item.EVENT
                    && finding.key().equals(event.on().toString());
            if (ofEvent && event.kind() == HistoryEvent.Kind.RENEWED && OPENS_NOTHING.contains(finding.code())) {
                return new Fate.LeftOut(finding.code(), finding.sentence());
            }
        }
        return switch (event.kind()) {
            case RENEWED, REINSTATED -> opened(event.on());
            case EXTENDED -> new Fate.LeftOut(NOT_READ, "No term of this answer ends on the day that it names.");
            case SUSPENDED, RESUMED, REVOKED, RETIRED -> new Fate.Used("taken into the standing");
        };
    }

    private Fate opened(LocalDate day) {
        Optional<DateRange> opened = answer.term().filter(term -> term.start().equals(day));
        return opened.isPresent()
                ? new Fate.OpenedTerm(opened.get().start(), opened.get().end())
                : new Fate.Used("part of the history from which the term follows");
    }

    private void addPrinted(LocalDate day) {
        boolean used = answer.term().filter(term -> term.end().equals(day)).isPresent();
        Fate fate = used
                ? new Fate.Used("the end of the term")
                : new Fate.LeftOut("printed-not-used", "The term of this answer does not end on it.");
        add(AccountEntry.Item.PRINTED_EXPIRATION, day.toString(), "printed expiration " + day, day, fate);
    }

    private void add(Activity activity) {
        String day = activity.completedOn().toString();
        add(
                AccountEntry.Item.ACTIVITY,
                activity.key().orElse(day),
                activity.description(),
                activity,
                new Fate.LeftOut(NOT_READ, "No option of this answer counts education."));
    }

    private void add(Payment payment) {
        String day = payment.paidOn().toString();
        boolean read = vocabulary == null || vocabulary.feesRead().contains(payment.fee());
        add(
                AccountEntry.Item.PAYMENT,
                payment.key().orElse(day),
                "payment " + payment.key().orElse("without key") + " of " + day + ", " + payment.fee() + ", "
                        + payment.amount(),
                payment,
                read
                        ? new Fate.LeftOut("pays-nothing", "It pays no fee that this answer looks at.")
                        : new Fate.LeftOut(NOT_READ, "The credential does not read payments of this fee."));
    }

    private void add(AccountEntry.Item item, String key, String what, Object recorded, Fate otherwise) {
        List<Fate> fates = trace.fates(recorded);
        entries.add(new AccountEntry(item, key, what, fates.isEmpty() ? List.of(otherwise) : fates));
    }
}
