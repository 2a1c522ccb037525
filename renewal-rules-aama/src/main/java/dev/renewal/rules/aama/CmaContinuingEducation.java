package dev.renewal.rules.aama;

import static dev.renewal.credit.Amount.by;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Bucket;
import dev.renewal.credit.BucketFamily;
import dev.renewal.credit.CountingRule;
import dev.renewal.credit.CreditConversion;
import dev.renewal.credit.CreditLedger;
import dev.renewal.credit.Match;
import dev.renewal.credit.RequirementSet;
import dev.renewal.credit.Shortfall;
import dev.renewal.credit.TraitTest;
import dev.renewal.credit.Uncounted;
import dev.renewal.fact.Derivation;
import dev.renewal.fact.Inquiry;
import dev.renewal.policy.Certification;
import dev.renewal.term.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Which points count towards the recertification of a CMA, and which are required. */
final class CmaContinuingEducation {
    private static final String COLLEGE_CREDIT = "college-credit";
    private static final String CPR_CARD = "cpr-card";
    private static final String ADMINISTRATIVE = "administrative";
    private static final String CLINICAL = "clinical";
    private static final String GENERAL = "general";
    private static final String AAMA = "aama";

    /** A CPR card is approved, and clinical whatever its topics; a college course is not approved, whoever says so. */
    private static final TraitTest CARD = TraitTest.kind(CPR_CARD);

    private static final TraitTest APPROVED = CARD.or(
            TraitTest.approvedBy(AAMA).and(TraitTest.kind(COLLEGE_CREDIT).negate()));
    private static final TraitTest NOT_APPROVED = APPROVED.negate();

    private static final TraitTest ON_ADMINISTRATIVE =
            TraitTest.topic(ADMINISTRATIVE).and(CARD.negate());
    private static final TraitTest ON_CLINICAL = TraitTest.topic(CLINICAL).or(CARD);
    private static final TraitTest ON_GENERAL = TraitTest.topic(GENERAL).and(CARD.negate());
    private static final TraitTest OTHER_TOPIC = TraitTest.anyTopic()
            .and(ON_ADMINISTRATIVE.or(ON_CLINICAL).or(ON_GENERAL).negate());

    private static final CreditConversion INTO_POINTS = CreditConversion.into(CreditUnit.POINT, AamaFacts.CE_KINDS)
            .counting(Activity.COURSE, CreditUnit.CEU, AamaFacts.CE_CEU)
            .counting(Activity.COURSE, CreditUnit.POINT)
            .counting(Activity.COURSE, CreditUnit.CONTACT_HOUR, AamaFacts.CE_CONTACT_HOUR)
            .counting(COLLEGE_CREDIT, CreditUnit.COLLEGE_CREDIT, AamaFacts.CE_COLLEGE_CREDIT)
            .counting(CPR_CARD, CreditUnit.CARD, AamaFacts.CE_CPR_CARD);

    private static final RequirementSet REQUIREMENTS = RequirementSet.total("total", by(AamaFacts.CE_TOTAL))
            .with(BucketFamily.of(
                            Bucket.of(
                                            ADMINISTRATIVE,
                                            Match.topic(ADMINISTRATIVE).when(ON_ADMINISTRATIVE))
                                    .atLeast(by(AamaFacts.CE_ADMINISTRATIVE)),
                            Bucket.of(CLINICAL, Match.topic(CLINICAL).when(ON_CLINICAL))
                                    .atLeast(by(AamaFacts.CE_CLINICAL)),
                            Bucket.of(GENERAL, Match.topic(GENERAL).when(ON_GENERAL))
                                    .atLeast(by(AamaFacts.CE_GENERAL)))
                    .whereSeveralCountForNone(AamaFacts.CE_ONE_TOPIC))
            .with(
                    Bucket.of("aama-approved", Match.approvedBy(AAMA).when(APPROVED))
                            .atLeast(by(AamaFacts.CE_APPROVED)),
                    Bucket.otherwise("not-approved").atMostOfTotal(by(AamaFacts.CE_NOT_APPROVED)));

    private static final Derivation<Credits, CountingRule> MINIMUM_ACTIVITY = Derivation.of(
            AamaFacts.CE_MINIMUM_ACTIVITY,
            minimum -> CountingRule.eachAtLeast(
                    NOT_APPROVED,
                    minimum,
                    "below-minimum",
                    "An activity that AAMA did not approve counts from " + minimum + " up."));

    private CmaContinuingEducation() {}

    /** What is missing for recertification by continuing education in a term, which closes on a day. */
    static Shortfall shortfall(Certification cma, DateRange term, LocalDate closes, Inquiry inquiry) {
        inquiry.read(AamaFacts.CE_WINDOW);
        Credits cards = inquiry.value(AamaFacts.CE_CPR_CARDS)
                .convertedAt(inquiry.value(AamaFacts.CE_CPR_CARD), CreditUnit.POINT);
        CountingRule minimumActivity = inquiry.derived(MINIMUM_ACTIVITY);
        boolean preEarned = isFirstTerm(cma, term)
                && inquiry.isEstablished(AamaFacts.CE_PRE_EARNED)
                && inquiry.isEstablished(AamaFacts.CE_PRE_EARNED_PERIOD);
        LocalDate firstDay =
                preEarned ? term.start().minus(inquiry.value(AamaFacts.CE_PRE_EARNED_PERIOD)) : term.start();
        List<CountingRule> rules = new ArrayList<>();
        // points of the late window do not count, which nobody states
        rules.add(CountingRule.within(firstDay, term.end(), closes, AamaFacts.CE_AFTER_EXPIRATION, inquiry));
        rules.add(new KnownTopics(inquiry));
        rules.add(CountingRule.atMost(CARD, cards, "CPR cards count up to a number of cards in a term."));
        rules.add(minimumActivity);
        if (preEarned) {
            rules.add(CountingRule.atMost(
                    Activity.completedBefore(term.start()),
                    inquiry.value(AamaFacts.CE_PRE_EARNED),
                    "Points earned before certification count up to a maximum, oldest first."));
        }
        return CreditLedger.open(INTO_POINTS, inquiry)
                .enter(cma.activities(), rules.toArray(new CountingRule[0]))
                .measure(REQUIREMENTS);
    }

    private static boolean isFirstTerm(Certification cma, DateRange term) {
        return cma.history().latestRenewalOrReinstatement().isEmpty()
                && term.start().equals(cma.history().certifiedOn());
    }

    /** An activity on topics that AAMA does not know counts nothing; one without a topic counts for the total. */
    private record KnownTopics(Inquiry inquiry) implements CountingRule {
        @Override
        public Predicate<Activity> concerning() {
            return OTHER_TOPIC;
        }

        @Override
        public Credits limits(Activity activity, Credits worth, CreditLedger ledger) {
            String reason = "The topic \"" + String.join("; ", activity.topics()) + "\" is not one that AAMA counts.";
            ledger.leaveOut(activity, Uncounted.TOPIC, reason);
            inquiry.remark(AamaFacts.CE_KINDS, reason);
            return Credits.zero(worth.unit());
        }
    }
}
