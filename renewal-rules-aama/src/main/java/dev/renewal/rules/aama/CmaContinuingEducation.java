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
import dev.renewal.credit.Uncounted;
import dev.renewal.fact.Inquiry;
import dev.renewal.policy.Certification;
import dev.renewal.term.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which points count towards the recertification of a CMA, and which are required. */
final class CmaContinuingEducation {
    private static final String COLLEGE_CREDIT = "college-credit";
    private static final String CPR_CARD = "cpr-card";
    private static final String ADMINISTRATIVE = "administrative";
    private static final String CLINICAL = "clinical";
    private static final String GENERAL = "general";
    private static final String AAMA = "aama";

    private static final CreditConversion INTO_POINTS = CreditConversion.into(CreditUnit.POINT, AamaFacts.CE_KINDS)
            .counting(Activity.COURSE, CreditUnit.CEU, AamaFacts.CE_CEU)
            .counting(Activity.COURSE, CreditUnit.POINT)
            .counting(Activity.COURSE, CreditUnit.CONTACT_HOUR, AamaFacts.CE_CONTACT_HOUR)
            .counting(COLLEGE_CREDIT, CreditUnit.COLLEGE_CREDIT, AamaFacts.CE_COLLEGE_CREDIT)
            .counting(CPR_CARD, CreditUnit.CARD, AamaFacts.CE_CPR_CARD);

    private static final RequirementSet REQUIREMENTS = RequirementSet.total("total", by(AamaFacts.CE_TOTAL))
            .with(BucketFamily.of(
                            Bucket.of(ADMINISTRATIVE, topic(ADMINISTRATIVE)).atLeast(by(AamaFacts.CE_ADMINISTRATIVE)),
                            Bucket.of(CLINICAL, topic(CLINICAL)).atLeast(by(AamaFacts.CE_CLINICAL)),
                            Bucket.of(GENERAL, topic(GENERAL)).atLeast(by(AamaFacts.CE_GENERAL)))
                    .whereSeveralCountForNone(AamaFacts.CE_ONE_TOPIC))
            .with(
                    Bucket.of("aama-approved", Match.approvedBy(AAMA).when(CmaContinuingEducation::isApproved))
                            .atLeast(by(AamaFacts.CE_APPROVED)),
                    Bucket.otherwise("not-approved").atMostOfTotal(by(AamaFacts.CE_NOT_APPROVED)));

    private CmaContinuingEducation() {}

    /** What is missing for recertification by continuing education in a term, which closes on a day. */
    static Shortfall shortfall(Certification cma, DateRange term, LocalDate closes, Inquiry inquiry) {
        inquiry.read(AamaFacts.CE_WINDOW);
        Credits cards = inquiry.value(AamaFacts.CE_CPR_CARDS)
                .convertedAt(inquiry.value(AamaFacts.CE_CPR_CARD), CreditUnit.POINT);
        Credits minimum = inquiry.value(AamaFacts.CE_MINIMUM_ACTIVITY);
        boolean preEarned = isFirstTerm(cma, term)
                && inquiry.isEstablished(AamaFacts.CE_PRE_EARNED)
                && inquiry.isEstablished(AamaFacts.CE_PRE_EARNED_PERIOD);
        LocalDate firstDay =
                preEarned ? term.start().minus(inquiry.value(AamaFacts.CE_PRE_EARNED_PERIOD)) : term.start();
        List<CountingRule> rules = new ArrayList<>();
        rules.add(new Window(firstDay, term.end(), closes, inquiry));
        rules.add(new KnownTopics(inquiry));
        rules.add(CountingRule.atMost(
                CmaContinuingEducation::isCard, cards, "CPR cards count up to a number of cards in a term."));
        rules.add(new MinimumActivity(minimum));
        if (preEarned) {
            rules.add(CountingRule.atMost(
                    activity -> activity.completedOn().isBefore(term.start()),
                    inquiry.value(AamaFacts.CE_PRE_EARNED),
                    "Points earned before certification count up to a maximum, oldest first."));
        }
        return CreditLedger.open(INTO_POINTS, inquiry)
                .enter(cma.activities(), rules.toArray(CountingRule[]::new))
                .measure(REQUIREMENTS);
    }

    private static boolean isFirstTerm(Certification cma, DateRange term) {
        return cma.history().latestRenewalOrReinstatement().isEmpty()
                && term.start().equals(cma.history().certifiedOn());
    }

    private static boolean isCard(Activity activity) {
        return activity.kind().equals(CPR_CARD);
    }

    private static Match topic(String topic) {
        return Match.topic(topic)
                .when(activity -> isCard(activity)
                        ? topic.equals(CLINICAL)
                        : activity.topics().contains(topic));
    }

    private static boolean isApproved(Activity activity) {
        return switch (activity.kind()) {
            case CPR_CARD -> true;
            case COLLEGE_CREDIT -> false;
            default -> activity.approvers().contains(AAMA);
        };
    }

    /** Points count in the term; those of the late window do not, which nobody states. */
    private record Window(LocalDate firstDay, LocalDate end, LocalDate closes, Inquiry inquiry)
            implements CountingRule {
        @Override
        public boolean concerns(Activity activity) {
            return activity.completedOn().isBefore(firstDay)
                    || activity.completedOn().isAfter(end);
        }

        @Override
        public boolean admits(Activity activity, CreditLedger ledger) {
            if (ledger.isWithin(activity, firstDay, end)) {
                return true;
            }
            if (activity.completedOn().isAfter(end) && !activity.completedOn().isAfter(closes)) {
                inquiry.read(AamaFacts.CE_AFTER_EXPIRATION);
            }
            return false;
        }
    }

    /** An activity on topics that AAMA does not know counts nothing; one without a topic counts for the total. */
    private record KnownTopics(Inquiry inquiry) implements CountingRule {
        @Override
        public boolean concerns(Activity activity) {
            if (isCard(activity) || activity.topics().isEmpty()) {
                return false;
            }
            for (String topic : activity.topics()) {
                if (topic.equals(ADMINISTRATIVE) || topic.equals(CLINICAL) || topic.equals(GENERAL)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Credits limits(Activity activity, Credits worth, CreditLedger ledger) {
            String reason = "The topic \"" + String.join("; ", activity.topics()) + "\" is not one that AAMA counts.";
            ledger.leaveOut(activity, Uncounted.TOPIC, reason);
            inquiry.remark(AamaFacts.CE_KINDS, reason);
            return Credits.zero(worth.unit());
        }
    }

    /** What AAMA did not approve counts from a minimum up. */
    private record MinimumActivity(Credits minimum) implements CountingRule {
        @Override
        public boolean concerns(Activity activity) {
            return !isApproved(activity);
        }

        @Override
        public Credits limits(Activity activity, Credits worth, CreditLedger ledger) {
            if (worth.compareTo(minimum) >= 0) {
                return worth;
            }
            ledger.leaveOut(
                    activity, "below-minimum", "An activity that AAMA did not approve counts from " + minimum + " up.");
            return Credits.zero(worth.unit());
        }
    }
}
