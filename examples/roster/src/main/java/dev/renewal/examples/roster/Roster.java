package dev.renewal.examples.roster;

import dev.renewal.policy.Certification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The holders and credentials of {@code credentials.csv}, in the order of their rows. All of them are kept in memory. */
final class Roster {
    private final Map<RosterKey, RosterEntry> byKey = new HashMap<>();
    private final List<RosterEntry> inOrder = new ArrayList<>();

    void add(long line, RosterKey key, Certification certification) throws RefusedException {
        RosterEntry entry = byKey.computeIfAbsent(key, unseen -> new RosterEntry());
        if (entry.isInGoodOrder()) {
            throw RefusedException.found(
                    Columns.CREDENTIAL,
                    key.credential().toString(),
                    "one row a holder and credential, and that of this holder is on line " + entry.line());
        }
        entry.put(certification, line, inOrder.size());
        inOrder.add(entry);
    }

    /**
     * Counts a refused row. Behind one of {@code credentials.csv}, one in good order may follow; of another file, a row is
     * counted where there is somebody to count it for.
     */
    void countRefusal(RosterFile file, RosterKey key) {
        RosterEntry entry = file == RosterFile.CREDENTIALS
                ? byKey.computeIfAbsent(key, unseen -> new RosterEntry())
                : byKey.get(key);
        if (entry != null) {
            entry.countRefusal();
        }
    }

    RosterEntry require(RosterKey key) throws RefusedException {
        RosterEntry entry = byKey.get(key);
        if (entry == null || !entry.isInGoodOrder()) {
            throw RefusedException.found(
                    Columns.HOLDER_ID,
                    key.holderId(),
                    "a holder with a row for " + key.credential() + " in good order in "
                            + RosterFile.CREDENTIALS.fileName());
        }
        return entry;
    }

    /** @throws UnansweredException unless a row of the holder is in good order */
    void requireHolder(String holderId) {
        if (inOrder.stream().noneMatch(entry -> entry.isOf(holderId))) {
            throw new UnansweredException("Found no holder \"" + holderId + "\" with a row in good order in "
                    + RosterFile.CREDENTIALS.fileName() + "; without --explain, each refused row is named.");
        }
    }

    RosterEntry at(int position) {
        return inOrder.get(position);
    }

    int size() {
        return inOrder.size();
    }
}
