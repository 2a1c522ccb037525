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

    RosterReading(Path folder, KnownCredentials credentials, RefusalLog refusals, Progress progress) {
        this.folder = folder;
        this.credentials = credentials;
        this.refusals = refusals;
        this.progress = progress;
    }

    Roster readCredentials() {
        read(RosterFile.CREDENTIALS, () -> new CredentialDraft(credentials), roster::add);
        return roster;
    }

    void readActivities(Spill<Activity> spill) {
        if (isThere(RosterFile.ACTIVITIES)) {
            read(
                    RosterFile.ACTIVITIES,
                    () -> new ActivityDraft(credentials),
                    (line, key, activity) -> spill.add(roster.require(key).position(), line, activity));
        }
    }

    void readPayments(Spill<Payment> spill) {
        if (isThere(RosterFile.PAYMENTS)) {
            read(
                    RosterFile.PAYMENTS,
                    () -> new PaymentDraft(credentials),
                    (line, key, payment) -> spill.add(roster.require(key).position(), line, payment));
        }
    }

    private boolean isThere(RosterFile file) {
        return !Files.notExists(folder.resolve(file.fileName()), LinkOption.NOFOLLOW_LINKS);
    }

    private <T> void read(RosterFile file, Supplier<RowDraft<T>> drafts, Sink<T> sink) {
        try (TableRows<T> rows = new TableRows<>(file, folder.resolve(file.fileName()), drafts)) {
            String work = "reading " + file.fileName();
            long count = 0;
            for (TableRow<T> row = rows.next(); row != null; row = rows.next()) {
                try {
                    sink.take(row.line(), row.key(), row.value());
                } catch (RefusedException refused) {
                    refusals.add(new Refusal(file, row.line(), refused.column(), refused.getMessage()));
                    if (row.key() != null) {
                        roster.countRefusal(file, row.key());
                    }
                }
                progress.at(work, ++count, "rows");
            }
        } catch (IOException failed) {
            throw UnansweredException.because(file.fileName() + " cannot be read", failed);
        }
    }
}
