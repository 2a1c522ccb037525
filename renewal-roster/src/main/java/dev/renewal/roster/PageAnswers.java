package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.ForecastFee;
import dev.renewal.roster.page.PageRow;
import dev.renewal.roster.page.RosterPage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Answers as a page for people, which is written once everything is known. */
record PageAnswers(RenewalPolicies policies, LocalDate asOf, RosterWarnings warnings, RosterPage page)
        implements EntryWriter {

    @Override
    public Writing prepare(CompleteEntry entry) throws RefusedException {
        Certification certification = entry.certification();
        Answer answer = Answers.answer(policies, entry, asOf);
        List<ForecastFee> fees = Answers.asked(() ->
                policies.forecast(certification, asOf, page.costs().until()).toList());
        Assessment assessment = answer.assessment();
        NextText next = new NextText(assessment);
        PageRow.Reasons reasons = new PageRow.Reasons(
                assessment,
                answer.rejectedRows(),
                answer.laterRows(),
                () -> policies.explain(certification, asOf).toText());
        return () -> {
            warnings.found(assessment.findings());
            page.add(PlainText.noFormula(answer.holderId()), next.action(), next.cost(), reasons, fees);
        };
    }

    @Override
    public void close() {
        // the page is written after the refusals
    }

    static RosterPage.RefusedRow row(Refusal refusal) {
        String holderId = refusal.holderId();
        return new RosterPage.RefusedRow(
                refusal.where(), holderId == null ? "" : PlainText.noFormula(holderId), refusal.problem());
    }

    static void write(RosterPage page, OutputStream out) {
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            page.writeTo(writer);
        } catch (IOException failed) {
            throw UnansweredException.because("The answers cannot be written", failed);
        }
    }
}
