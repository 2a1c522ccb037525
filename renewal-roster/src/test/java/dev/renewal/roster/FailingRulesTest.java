package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Trace;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.policy.Rules;
import dev.renewal.policy.Standing;
import dev.renewal.roster.RosterRun.Question;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A defect of the rules of one body costs the answers that it touches, and no others. */
class FailingRulesTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);

    /** Fails on whoever was certified on a leap day. */
    private static final class Failing implements RenewalPolicy {
        private static final CertifyingBody BODY = new CertifyingBody("aama", "Test Body");
        private static final FactKey<String> RULE = FactKey.statement("aama.rule");

        @Override
        public int level() {
            return LEVEL;
        }

        @Override
        public CertifyingBody body() {
            return BODY;
        }

        @Override
        public List<Credential> credentials() {
            return List.of(Credential.of(BODY, "cma", "Test"));
        }

        @Override
        public FactTable facts() {
            return FactTable.of(
                    "2026-11-24", Fact.stating(RULE, "Assumed: a rule.").graded(Grade.ASSUMED));
        }

        @Override
        public Rules rules(CredentialId credential, FactsAsOf facts) {
            return Failing::assess;
        }

        private static Assessment assess(Certification certification, Trace trace) {
            if (certification.history().beganOn().getDayOfYear() == 60) {
                throw new ArithmeticException("a defect");
            }
            return new Assessment.Builder(certification, trace, Standing.CURRENT).build();
        }
    }

    private static final String REFUSED =
            "credentials.csv, line 3, column credential: Found no answer, because of a defect of the rules:"
                    + " java.lang.ArithmeticException: a defect.";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final RenewalPolicies policies = RenewalPolicies.of(new Failing());
    private final RosterWarnings warnings = new RosterWarnings(AS_OF);

    /** Asks about a roster with a certification that the rules fail on, and returns what is refused. */
    private List<String> refusals(Question question) throws IOException {
        RosterFolder roster =
                new RosterFolder(folder).credentials("""
                        H-1,aama:cma,2022-02-10,,,,,
                        H-2,aama:cma,2024-02-29,,,,,
                        H-3,aama:cma,2024-03-02,,,,,
                        H-4,aama:cma,soon,,,,,
                        """).activities("H-2,aama:cma,A-1,2024-05-05,course,,,many,ceu\n");
        StringWriter refused = new StringWriter();
        boolean allUsed = new RosterRun(policies, roster.path(), Conventions.USUAL, AS_OF, warnings, Progress.NONE)
                .answer(question, new TextRefusals(refused));
        assertThat(allUsed).isFalse();
        return refused.toString().lines().toList();
    }

    private List<String> holders() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(" ")[0])
                .toList();
    }

    @Test
    void theOthersAreAnsweredAndTheFailureIsReportedAtItsRow() throws IOException {
        assertThat(refusals(entries -> new Answers(policies, AS_OF, warnings, TableAnswers.to(out))))
                .hasSize(3)
                .startsWith(REFUSED);
        assertThat(holders()).containsExactly("HOLDER", "H-1", "H-3");
    }

    @Test
    void aTimelineThatFailsIsReportedAtItsRow() throws IOException {
        assertThat(refusals(entries ->
                        new Timeline(policies, AS_OF, AS_OF.plusYears(1), "H-2", warnings, TableAnswers.to(out))))
                .startsWith(REFUSED);
        assertThat(holders()).containsExactly("HOLDER");
    }

    @Test
    void aForecastThatFailsIsReportedAtItsRow() throws IOException {
        assertThat(refusals(entries -> new Forecast(
                        policies,
                        AS_OF,
                        AS_OF.plusYears(1),
                        warnings,
                        AnswerFormat.TABLE.rows(Forecast.FEES, out),
                        Forecast::each)))
                .startsWith(REFUSED);
        assertThat(holders()).containsExactly("HOLDER");
    }
}
