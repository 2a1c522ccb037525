package dev.renewal.examples.roster;

import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The first pass: reads the files, refuses the rows that cannot be used, and puts the others where they belong. */
final class RosterReading {
    private final Path folder;
    private final KnownCredentials credentials;
    private final RefusalLog refusals;
    private final Progress progress;
    private final Roster roster = new Roster();

    /** Takes a row that is in good order by itself. */
    private interface Sink<T> {
        void take(long line, RosterKey key, T value) throws RefusedException;
    }

    /** Counts a refused row for the entry that it is about. */
    private interface Count {
        void refused(RosterKey key);
    }

    RosterReading(Path folder, KnownCredentials credentials, RefusalLog refusals, Progress progress) {
        this.folder = folder;
        this.credentials = credentials;
        this.refusals = refusals;
        this.progress = progress;
    }

    Roster readCredentials() {
        read(
                RosterFile.CREDENTIALS,
                () -> new CredentialDraft(credentials),
                roster::add,
                roster::countRefusedCredential);
        return roster;
    }

    void readActivities(Spill<Activity> spill) {
        if (isThere(RosterFile.ACTIVITIES)) {
            read(
                    RosterFile.ACTIVITIES,
                    () -> new ActivityDraft(credentials),
                    (line, key, activity) -> spill.add(roster.require(key).position(), line, activity),
                    roster::countRefusal);
        }
    }

    void readPayments(Spill<Payment> spill) {
        if (isThere(RosterFile.PAYMENTS)) {
            read(
                    RosterFile.PAYMENTS,
                    () -> new PaymentDraft(credentials),
                    (line, key, payment) -> spill.add(roster.require(key).position(), line, payment),
                    roster::countRefusal);
        }
    }

    private boolean isThere(RosterFile file) {
        return !Files.notExists(folder.resolve(file.fileName()), LinkOption.NOFOLLOW_LINKS);
    }

    private <T> void read(RosterFile file, Supplier<RowDraft<T>> drafts, Sink<T> sink, Count count) {
        try (Table table = new Table(file, folder.resolve(file.fileName()))) {
            String work = "reading " + file.fileName();
            long rows = 0;
            for (CsvRow row = table.next(); row != null; row = table.next()) {
                RowDraft<T> draft = drafts.get();
                try {
                    table.read(row, draft);
                    sink.take(row.line(), draft.key(), draft.complete());
                } catch (RefusedException refused) {
                    refusals.add(new Refusal(file, row.line(), refused.column(), refused.getMessage()));
                    if (draft.key() != null) {
                        count.refused(draft.key());
                    }
                }
                progress.at(work, ++rows, "rows");
            }
        } catch (IOException failed) {
            throw UnansweredException.because(file.fileName() + " cannot be read", failed);
        }
    }
}
