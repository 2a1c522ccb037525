package dev.renewal.roster.page;

import dev.renewal.fact.Finding;
import dev.renewal.policy.ForecastFee;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A roster on one page for people: who must not use the title, who is due when, what is missing, what it costs, and what the
 * roster itself needs. It takes certifications, refusals and warnings one by one, and keeps no more of them than it shows.
 *
 * @param source where the roster is read from, for people
 * @param asOf the as-of date of all answers
 * @param lists the lists of certifications, in the order of their kinds; each certification is in one
 * @param missing what holders lack, by credential and requirement
 * @param costs the months, one after the other
 * @param refusals the rows that were not used, or not in full
 * @param findings what the answers say of the record, by code
 * @param warnings the warnings about the whole roster, in one sentence each
 */
public record RosterPage(
        String source,
        LocalDate asOf,
        List<RowList> lists,
        MissingCredits missing,
        MonthlyCosts<?> costs,
        Remarks<RefusedRow> refusals,
        Map<String, Remarks<RecordFinding>> findings,
        List<String> warnings) {
    /** How many refusals are shown, and how many findings of each code. */
    static final int MOST_REMARKS = 250;

    /**
     * A row that was not used, or not in full.
     *
     * @param place the file, the line and the column
     * @param holderId the holder that it names; empty where it names none
     * @param problem what was found and what is wanted
     */
    public record RefusedRow(String place, String holderId, String problem) {}

    /**
     * What an answer says of the record.
     *
     * @param holderId the holder
     * @param credential the credential
     * @param finding what was found
     */
    public record RecordFinding(String holderId, String credential, Finding finding) {}

    /**
     * Remarks of one kind, the first of which are shown.
     *
     * @param <T> what a remark says
     */
    public static final class Remarks<T> {
        private final List<T> shown = new ArrayList<>();
        private long count;

        /**
         * Adds a remark.
         *
         * @param remark what it says
         */
        public void add(T remark) {
            count++;
            if (count <= MOST_REMARKS) {
                shown.add(remark);
            }
        }

        /** {@return the first remarks} */
        public List<T> shown() {
            return shown;
        }

        /** {@return how many there are} */
        public long count() {
            return count;
        }

        /** {@return how many are not shown} */
        public long countLeftOut() {
            return count - shown.size();
        }
    }

    /**
     * Starts a page without certifications.
     *
     * @param source where the roster is read from, for people
     * @param asOf the as-of date of all answers
     */
    public RosterPage(String source, LocalDate asOf) {
        this(
                source,
                asOf,
                Arrays.stream(RowList.Kind.values()).map(RowList::new).toList(),
                new MissingCredits(),
                MonthlyCosts.from(asOf),
                new Remarks<>(),
                new TreeMap<>(),
                new ArrayList<>());
    }

    /**
     * Adds a certification.
     *
     * @param holderId the host's key of the holder
     * @param action the next step in words
     * @param cost what the option of the next step costs, in words
     * @param reasons what the row unfolds to
     * @param fees the fees to come up to the {@linkplain MonthlyCosts#until last day that is shown}
     */
    public void add(
            String holderId, String action, String cost, PageRow.Reasons reasons, Collection<ForecastFee> fees) {
        PageRow row = PageRow.of(certifications(), holderId, action, cost, reasons);
        lists.get(RowList.Kind.of(reasons.answer(), row.due().orElse(LocalDate.MAX))
                        .ordinal())
                .add(row);
        missing.add(reasons.answer());
        fees.forEach(costs::add);
        for (Finding finding : reasons.answer().findings()) {
            findings.computeIfAbsent(finding.code(), unseen -> new Remarks<>())
                    .add(new RecordFinding(holderId, row.credential(), finding));
        }
    }

    /** {@return how many certifications were added} */
    public long certifications() {
        return lists.stream().mapToLong(RowList::count).sum();
    }

    /**
     * Writes the page.
     *
     * @param out where it goes
     * @throws IOException if it cannot be written
     */
    public void writeTo(Writer out) throws IOException {
        try {
            TemplateEngine.createPrecompiled(ContentType.Html).render("page.jte", this, new PlainOutput(out));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
