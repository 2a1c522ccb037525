package dev.renewal.examples.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Note;
import dev.renewal.fact.Reason;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Explanation;
import dev.renewal.policy.RenewalOption;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Laws that a host's facts and the explanations keep, whatever the body, the holder and the facts. */
class OverridesProperties {
    private static final RenewalPolicies POLICIES = RenewalPolicies.load();
    private static final int TRIES = 1000;
    /** A year after every day that a holder of these properties has, and after every day that follows from one. */
    private static final LocalDate FAR_OFF = LocalDate.of(9900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9000, 1, 1);

    /** The rules on which an answer remarks in words of its own, which say why they apply. */
    private static final Set<String> REMARKED = Set.of(
            "aama.ce.kinds",
            "amt.ccp.kinds",
            "nha.ce.kinds",
            "ncct.ce.kinds",
            "amt.fee.overdue",
            "amt.fee.payment",
            "amt.fee.record",
            "printed.wins");

    private static final String STALE = "renewal.stale";

    private static final PrintStream ERR = System.err;

    private final LawsProperties laws = new LawsProperties();

    /** A holder, and what a host states of the facts that answers for the holder rest on. */
    private record Stated(Certification holder, FactOverrides overrides) {
        List<RenewalPolicies> withAndWithout() {
            return List.of(POLICIES, with());
        }

        RenewalPolicies with() {
            return POLICIES.withOverrides(overrides);
        }
    }

    /** The library warns of each statement that the shipped facts have caught up with: thousands of lines here. */
    @BeforeContainer
    static void keepWarningsToThemselves() {
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }

    @AfterContainer
    static void letWarningsThrough() {
        System.setErr(ERR);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void statingNothingChangesNothing(@ForAll("holders") Certification holder, @ForAll("days") LocalDate asOf) {
        RenewalPolicies same = POLICIES.withOverrides(FactOverrides.none());
        assertThat(same.assess(holder, asOf)).isEqualTo(POLICIES.assess(holder, asOf));
        assertThat(same.explain(holder, asOf)).isEqualTo(POLICIES.explain(holder, asOf));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void statingTheSameTwiceIsStatingItOnce(@ForAll("stated") Stated stated, @ForAll("days") LocalDate asOf) {
        RenewalPolicies once = stated.with();
        RenewalPolicies twice = once.withOverrides(stated.overrides);
        assertThat(twice.facts()).isEqualTo(once.facts());
        assertThat(twice.assess(stated.holder, asOf)).isEqualTo(once.assess(stated.holder, asOf));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void whatHoldsFromALaterTimeOnChangesNothing(
            @ForAll("statedForLater") Stated stated, @ForAll("days") LocalDate asOf) {
        Assume.that(Stream.concat(Stream.of(asOf), days(stated.holder)).allMatch(LATEST::isAfter));
        assertThat(stated.with().assess(stated.holder, asOf)).isEqualTo(POLICIES.assess(stated.holder, asOf));
        assertThat(stated.with().explain(stated.holder, asOf)).isEqualTo(POLICIES.explain(stated.holder, asOf));
    }

    private static Stream<LocalDate> days(Certification holder) {
        return Stream.of(
                        Stream.of(holder.history().latestEvent()),
                        holder.history().printedExpiration().stream(),
                        holder.activities().stream().map(activity -> activity.completedOn()),
                        holder.payments().stream().map(payment -> payment.paidOn()))
                .flatMap(days -> days);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void anAnswerThatIsExplainedIsTheSame(@ForAll("stated") Stated stated, @ForAll("days") LocalDate asOf) {
        for (RenewalPolicies policies : stated.withAndWithout()) {
            Explanation explanation = policies.explain(stated.holder, asOf);
            assertThat(explanation.answer()).isEqualTo(policies.assess(stated.holder, asOf));
            assertThat(explanation).isEqualTo(policies.explain(stated.holder, asOf));
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void eachFactOfAnExplanationIsTheEntryThatHolds(@ForAll("stated") Stated stated, @ForAll("days") LocalDate asOf) {
        for (RenewalPolicies policies : stated.withAndWithout()) {
            for (Reason.FactRead read :
                    read(policies.explain(stated.holder, asOf).reasons())) {
                assertThat(read.fact())
                        .isEqualTo(policies.facts().on(read.fact().key(), read.selector()));
            }
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void eachNoteIsOfARuleThatWasReadOrRemarkedOn(@ForAll("stated") Stated stated, @ForAll("days") LocalDate asOf) {
        for (RenewalPolicies policies : stated.withAndWithout()) {
            Explanation explanation = policies.explain(stated.holder, asOf);
            Set<String> named = new HashSet<>(Set.of(STALE));
            read(explanation.reasons())
                    .forEach(read -> named.add(read.fact().key().id()));
            assertThat(explanation.answer().notes()).extracting(Note::rule).isSubsetOf(named);
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void eachFactOfAnExplanationThatAsksForANoteIsNoted(
            @ForAll("stated") Stated stated, @ForAll("days") LocalDate asOf) {
        for (RenewalPolicies policies : stated.withAndWithout()) {
            Explanation explanation = policies.explain(stated.holder, asOf);
            for (Reason.FactRead read : read(explanation.reasons())) {
                expectedNote(read.fact(), asOf)
                        .ifPresent(note -> assertThat(explanation.answer().notes())
                                .anyMatch(said -> said.equals(note) || isRemark(said, note)));
            }
        }
    }

    private static boolean isRemark(Note said, Note note) {
        return REMARKED.contains(note.rule())
                && said.rule().equals(note.rule())
                && said.grade() == note.grade()
                && said.sources().equals(note.sources());
    }

    private static Optional<Note> expectedNote(Fact<?> fact, LocalDate asOf) {
        boolean overdue = fact.override()
                .filter(override -> asOf.isAfter(override.reviewBy()))
                .isPresent();
        return fact.note()
                .map(note -> overdue
                        ? new Note(note.rule(), note.grade(), note.text() + " The review is overdue.", note.sources())
                        : note);
    }

    @Property(tries = 4 * TRIES, edgeCases = EdgeCasesMode.NONE)
    void everyValidCertificationIsAnsweredWhateverAHostStates(
            @ForAll("stated") Stated stated, @ForAll("days") LocalDate asOf) {
        RenewalPolicies policies = stated.with();
        Assessment answer = policies.assess(stated.holder, asOf);
        assertThat(answer.term().isPresent())
                .isEqualTo(!asOf.isBefore(stated.holder.history().certifiedOn()));
        for (RenewalOption option : answer.options()) {
            assertThat(option.shortfall().minimumAdditional().amount()).isNotNegative();
            assertThat(option.fees().knownTotal().amount()).isNotNegative();
        }
        assertThat(policies.explain(stated.holder, asOf).toText()).isNotEmpty();
    }

    private static FactTable facts(Certification holder) {
        return POLICIES.facts(holder.credential()).orElseThrow();
    }

    private static List<Reason.FactRead> read(List<Reason> reasons) {
        List<Reason.FactRead> read = new ArrayList<>();
        for (Reason reason : reasons) {
            if (reason instanceof Reason.Computed computed) {
                read.addAll(read(computed.steps()));
            } else if (reason instanceof Reason.FactRead one) {
                read.add(one);
            }
        }
        return read;
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return laws.days();
    }

    @Provide
    Arbitrary<Certification> holders() {
        return laws.holders();
    }

    @Provide
    Arbitrary<Stated> stated() {
        return stated(OverridesGenerator::some);
    }

    @Provide
    Arbitrary<Stated> statedForLater() {
        return stated(generator -> generator.from(FAR_OFF));
    }

    private Arbitrary<Stated> stated(Function<OverridesGenerator, FactOverrides> overrides) {
        return Combinators.combine(holders(), Arbitraries.longs())
                .as((holder, seed) ->
                        new Stated(holder, overrides.apply(new OverridesGenerator(facts(holder), new Random(seed)))));
    }
}
