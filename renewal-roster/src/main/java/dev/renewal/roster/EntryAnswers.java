package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers about one holder and credential after the other, for hosts that bring their rows together by themselves: word for
 * word what the roster host writes. Thread-safe.
 */
public final class EntryAnswers {
    private final RenewalPolicies policies;
    private final LocalDate asOf;
    private final ThreadLocal<Drafts> drafts;

    /**
     * Makes one.
     *
     * @param policies the policies to ask
     * @param asOf the date as of which they are asked
     */
    public EntryAnswers(RenewalPolicies policies, LocalDate asOf) {
        this.policies = policies;
        this.asOf = asOf;
        KnownCredentials credentials = new KnownCredentials(policies);
        this.drafts = ThreadLocal.withInitial(() -> new Drafts(credentials, Conventions.USUAL));
    }

    /**
     * Answers about one holder and credential.
     *
     * @param rows all rows with one key, sorted by file and line
     * @return the answer, if a row of {@code credentials.csv} is in good order, and the refusals
     */
    public List<RosterLine> about(Iterable<RosterRow> rows) {
        Entry entry = new Entry();
        rows.forEach(entry::take);
        entry.answer();
        return entry.lines;
    }

    /** One holder and credential: a roster of one entry at most. */
    private final class Entry {
        private final Roster roster = new Roster();
        private final EntryRows rows = new EntryRows();
        private final List<ItemDraft> items = new ArrayList<>();
        private final List<RosterLine> lines = new ArrayList<>();

        private void take(RosterRow packed) {
            RowDraft row = packed.draft(drafts.get());
            if (row instanceof CredentialDraft credential) {
                roster.use(row, this::refuse, () -> roster.add(credential));
                return;
            }
            items.add((ItemDraft) row);
            if (row instanceof HistoryDraft event) {
                roster.notePrinted(event);
            }
        }

        private void refuse(Refusal refusal) {
            lines.add(RosterLine.of(refusal));
        }

        private void answer() {
            roster.settle(this::refuse);
            for (ItemDraft item : items) {
                roster.use(item, this::refuse, () -> {
                    roster.require(item);
                    item.addTo(rows);
                });
            }
            if (roster.size() == 0) {
                return;
            }
            RosterEntry entry = roster.at(0);
            try {
                CompleteEntry complete = CompleteEntry.of(entry, rows);
                lines.add(RosterLine.of(Answers.answer(policies, complete, asOf), entry.line()));
            } catch (RefusedException refused) {
                refuse(entry.refused(refused));
            }
        }
    }
}
