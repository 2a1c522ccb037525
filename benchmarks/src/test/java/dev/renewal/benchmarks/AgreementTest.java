package dev.renewal.benchmarks;

import static dev.renewal.benchmarks.GeneratedRecords.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.RenewalPolicies;
import dev.renewal.benchmarks.GeneratedRecords.Kind;
import dev.renewal.benchmarks.GeneratedRecords.Pair;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Standing;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The peers and the library answer the same. */
class AgreementTest {
    private static final RenewalPolicies POLICIES = RenewalPolicies.load();
    private static final List<Pair> RECORDS = GeneratedRecords.cmas(10_000, 20);

    @Test
    void eachPeerAgreesWithTheLibraryOnEveryRecord() {
        assertThatCode(() -> Agreement.checkAll(RECORDS, POLICIES)).doesNotThrowAnyException();
    }

    @Test
    void theSameWorkAgreesWithThePeersOnEveryRecord() {
        assertThat(RECORDS).allSatisfy(record -> {
            CmaAnswer peer = PlainJava.answer(record.cma(), AS_OF);
            SameWork ours = SameWork.of(POLICIES.assess(record.certification(), AS_OF));

            assertThat(ours.inHundredths()).isEqualTo(peer);
            assertThat(CmaAnswer.hundredths(ours.fewest().amount()))
                    .isEqualTo(Math.max(peer.total(), peer.administrative() + peer.clinical() + peer.general()));
            switch (peer.stage()) {
                case CURRENT -> assertThat(ours.nextDeadline()).isBetween(AS_OF, peer.deadline());
                case EXPIRED ->
                    assertThat(ours.nextDeadline()).isEqualTo(peer.deadline().plusDays(SimplifiedRule.LATE_DAYS));
                case LAPSED -> assertThat(ours.nextDeadline()).isNull();
            }
        });
    }

    @Test
    void aPeerThatIsOffByACentIsRefused() {
        assertThatThrownBy(() -> Agreement.check("off", RECORDS, POLICIES, cma -> {
                    CmaAnswer right = PlainJava.answer(cma, AS_OF);
                    return new CmaAnswer(
                            right.deadline(),
                            right.total(),
                            right.administrative(),
                            right.clinical(),
                            right.general(),
                            right.fee() + 1,
                            right.stage());
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("off: aama:cma of H-0");
    }

    @Test
    void theRecordsAreOfEachStandingAndSomeMissNothing() {
        List<CmaAnswer> answers = RECORDS.stream()
                .map(record -> PlainJava.answer(record.cma(), AS_OF))
                .toList();

        assertThat(answers).extracting(CmaAnswer::stage).contains(Stage.CURRENT, Stage.EXPIRED, Stage.LAPSED);
        assertThat(answers).extracting(CmaAnswer::total).contains(0L).anyMatch(missing -> missing > 0);
        assertThat(answers).extracting(CmaAnswer::clinical).contains(0L).anyMatch(missing -> missing > 0);
    }

    @ParameterizedTest
    @EnumSource
    void recordsOfEachBodyAreAssessed(Kind kind) {
        Certification[] certifications = GeneratedRecords.certifications(kind, 1_000, 20);

        assertThat(Arrays.stream(certifications)
                        .map(one -> POLICIES.assess(one, AS_OF).standing()))
                .hasSize(1_000)
                .contains(Standing.CURRENT)
                .doesNotContain(Standing.NOT_YET_CERTIFIED);
    }

    @ParameterizedTest
    @EnumSource
    void aRecordThatIsBuiltAgainIsTheSame(Kind kind) {
        assertThat(GeneratedRecords.certifications(kind, 100, 20))
                .allSatisfy(record -> assertThat(GeneratedRecords.rebuilt(record))
                        .isNotSameAs(record)
                        .isEqualTo(record));
    }
}
