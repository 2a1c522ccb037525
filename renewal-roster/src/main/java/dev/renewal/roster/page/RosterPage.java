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
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A roster on one page for people: who must not use the title, who is due when, what is missing, what it costs, and what the
 * roster itself needs. It takes certifications, refusals and warnings one by one, and keeps no more of them than it shows.
 */
public final class RosterPage {
    /** How many refusals are shown, and how many findings of each code. */
    static final int MOST_REMARKS = 250;

    private final String source;
    private final LocalDate asOf;
    private final Map<RowList.Kind, RowList> lists = new EnumMap<>(RowList.Kind.class);
    private final MissingCredits missing = new MissingCredits();
    private final MonthlyCosts<?> costs;
    private final Remarks<RefusedRow> refusals = new Remarks<>();
    private final Map<String, Remarks<RecordFinding>> findings = new TreeMap<>();
    private final List<String> warnings = new ArrayList<>();
    private long certifications;

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

        private void add(T remark) {
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
        this.source = source;
        this.asOf = asOf;
        this.costs = MonthlyCosts.from(asOf);
        for (RowList.Kind kind : RowList.Kind.values()) {
            lists.put(kind, new RowList(kind));
        }
    }

    /**
     * Adds a certification.
     *
     * @param holderId the host's key of the holder
     * @param action the next step in words
     * @param cost what the option of the next step costs, in words
     * @param reasons what the row unfolds to
     * @param fees the fees to come up to {@link #until}
     */
    public void add(
            String holderId, String action, String cost, PageRow.Reasons reasons, Collection<ForecastFee> fees) {
        PageRow row = PageRow.of(certifications, holderId, action, cost, reasons);
        certifications++;
        lists.get(RowList.Kind.of(reasons.answer(), row.due().orElse(LocalDate.MAX)))
                .add(row);
        missing.add(reasons.answer());
        fees.forEach(costs::add);
        for (Finding finding : reasons.answer().findings()) {
            findings.computeIfAbsent(finding.code(), unseen -> new Remarks<>())
                    .add(new RecordFinding(holderId, row.credential(), finding));
        }
    }

    /**
     * Adds a row that was not used, or not in full.
     *
     * @param refusal the row
     */
    public void add(RefusedRow refusal) {
        refusals.add(refusal);
    }

    /**
     * Adds a warning about the whole roster.
     *
     * @param sentence one sentence for people
     */
    public void warn(String sentence) {
        warnings.add(sentence);
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

    /** {@return where the roster is read from} */
    public String source() {
        return source;
    }

    /** {@return the as-of date} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the last day of the fees that are shown} */
    public LocalDate until() {
        return costs.until();
    }

    /** {@return how many certifications were added} */
    public long certifications() {
        return certifications;
    }

    /** {@return the lists of certifications; each certification is in one} */
    public Collection<RowList> lists() {
        return lists.values();
    }

    /** {@return what holders lack, by credential and requirement} */
    public Collection<MissingCredits.Line> missing() {
        return missing.lines();
    }

    /** {@return the months, one after the other} */
    public List<MonthlyCosts.Bar> months() {
        return costs.bars();
    }

    /** {@return the rows that were not used, or not in full} */
    public Remarks<RefusedRow> refusals() {
        return refusals;
    }

    /** {@return what the answers say of the record, by code} */
    public Map<String, Remarks<RecordFinding>> findings() {
        return findings;
    }

    /** {@return the warnings} */
    public List<String> warnings() {
        return warnings;
    }
}
