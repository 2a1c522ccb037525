package dev.renewal.rules.aama;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.credit.CreditConversion;
import dev.renewal.credit.CreditLedger;
import dev.renewal.credit.RequirementSet;
import dev.renewal.credit.RequirementSet.Minimum;
import dev.renewal.credit.Shortfall;
import dev.renewal.credit.Uncounted;
import dev.renewal.fact.Inquiry;
import dev.renewal.policy.Certification;
import dev.renewal.term.DateRange;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which points count towards the recertification of a CMA. One count of one certification; not kept. */
final class CmaContinuingEducation {
    private static final String COLLEGE_CREDIT = "college-credit";
    private static final String CPR_CARD = "cpr-card";
    private static final String CLINICAL = "clinical";
    private static final String APPROVED = "aama-approved";
    private static final String NOT_APPROVED = "not-approved";
    private static final Set<String> TOPICS = Set.of("administrative", CLINICAL, "general");

    private static final CreditConversion INTO_POINTS = CreditConversion.into(CreditUnit.POINT, AamaFacts.CE_KINDS)
            .counting(Activity.COURSE, CreditUnit.CEU, AamaFacts.CE_CEU)
            .counting(Activity.COURSE, CreditUnit.POINT)
            .counting(Activity.COURSE, CreditUnit.CONTACT_HOUR, AamaFacts.CE_CONTACT_HOUR)
            .counting(COLLEGE_CREDIT, CreditUnit.COLLEGE_CREDIT, AamaFacts.CE_COLLEGE_CREDIT)
            .counting(CPR_CARD, CreditUnit.CARD, AamaFacts.CE_CPR_CARD);

    private final Inquiry inquiry;
    private final CreditLedger ledger;
    private final DateRange term;
    private final LocalDate closes;
    /** The first day on which points count: that of the term, or an earlier one where points may be earned before it. */
    private final LocalDate firstDay;

    private Credits cardsLeft;
    private Credits preEarnedLeft;

    private CmaContinuingEducation(Certification cma, DateRange term, LocalDate closes, Inquiry inquiry) {
        this.inquiry = inquiry;
        this.ledger = CreditLedger.open(INTO_POINTS, inquiry);
        this.term = term;
        this.closes = closes;
        this.cardsLeft = inquiry.value(AamaFacts.CE_CPR_CARDS);
        boolean firstTerm = cma.history().latestRenewalOrReinstatement().isEmpty()
                && term.start().equals(cma.history().certifiedOn());
        if (firstTerm && inquiry.isEstablished(AamaFacts.CE_PRE_EARNED)) {
            this.preEarnedLeft = inquiry.value(AamaFacts.CE_PRE_EARNED);
            this.firstDay = term.start().minus(inquiry.value(AamaFacts.CE_PRE_EARNED_PERIOD));
        } else {
            this.preEarnedLeft = Credits.zero(CreditUnit.POINT);
            this.firstDay = term.start();
        }
    }

    /** What is missing for recertification by continuing education in a term, which closes on a day. */
    static Shortfall shortfall(Certification cma, DateRange term, LocalDate closes, Inquiry inquiry) {
        CmaContinuingEducation count = new CmaContinuingEducation(cma, term, closes, inquiry);
        inquiry.read(AamaFacts.CE_WINDOW);
        cma.activities().forEach(count::enter);
        return requirements(inquiry).measure(count.ledger);
    }

    private static RequirementSet requirements(Inquiry inquiry) {
        return RequirementSet.total("total", inquiry.value(AamaFacts.CE_TOTAL))
                .withAtLeast(
                        new Minimum("administrative", inquiry.value(AamaFacts.CE_ADMINISTRATIVE)),
                        new Minimum(CLINICAL, inquiry.value(AamaFacts.CE_CLINICAL)),
                        new Minimum("general", inquiry.value(AamaFacts.CE_GENERAL)))
                .withAtLeast(new Minimum(APPROVED, inquiry.value(AamaFacts.CE_APPROVED)))
                .withAtMost(NOT_APPROVED, inquiry.value(AamaFacts.CE_NOT_APPROVED));
    }

    private void enter(Activity activity) {
        if (!ledger.isWithin(activity, firstDay, term.end())) {
            boolean late = activity.completedOn().isAfter(term.end());
            if (late && !activity.completedOn().isAfter(closes)) {
                inquiry.read(AamaFacts.CE_AFTER_EXPIRATION);
            }
            return;
        }
        if (!ledger.recognizes(activity) || !isOnKnownTopic(activity)) {
            return;
        }
        boolean approved = isApproved(activity);
        Credits points = activity.kind().equals(CPR_CARD) ? cards(activity) : ledger.worth(activity);
        if (!approved && points.compareTo(inquiry.value(AamaFacts.CE_MINIMUM_ACTIVITY)) < 0) {
            ledger.leaveOut(
                    activity,
                    "below-minimum",
                    "An activity that AAMA did not approve counts from " + inquiry.value(AamaFacts.CE_MINIMUM_ACTIVITY)
                            + " up.");
            return;
        }
        if (activity.completedOn().isBefore(term.start())) {
            points = preEarned(activity, points);
        }
        ledger.count(activity, points, tags(activity, approved));
    }

    private boolean isOnKnownTopic(Activity activity) {
        if (activity.kind().equals(CPR_CARD)
                || activity.topics().isEmpty()
                || activity.topics().stream().anyMatch(TOPICS::contains)) {
            return true;
        }
        String reason = "The topic \"" + String.join("; ", activity.topics()) + "\" is not one that AAMA counts.";
        ledger.leaveOut(activity, Uncounted.TOPIC, reason);
        inquiry.remark(AamaFacts.CE_KINDS, reason);
        return false;
    }

    private static boolean isApproved(Activity activity) {
        return switch (activity.kind()) {
            case CPR_CARD -> true;
            case COLLEGE_CREDIT -> false;
            default -> activity.approvers().contains("aama");
        };
    }

    private Credits cards(Activity activity) {
        Credits counted = activity.amount().min(cardsLeft);
        cardsLeft = cardsLeft.lessAtMost(counted);
        noteCut(activity, activity.amount(), counted, "CPR cards count up to a number of cards in a term.");
        return ledger.worth(activity, counted);
    }

    private Credits preEarned(Activity activity, Credits points) {
        Credits counted = points.min(preEarnedLeft);
        preEarnedLeft = preEarnedLeft.lessAtMost(counted);
        noteCut(activity, points, counted, "Points earned before certification count up to a maximum, oldest first.");
        return counted;
    }

    private void noteCut(Activity activity, Credits worth, Credits counted, String reason) {
        if (counted.compareTo(worth) < 0) {
            ledger.leaveOut(activity, counted.isZero() ? Uncounted.OVER_MAXIMUM : Uncounted.IN_PART, reason);
        }
    }

    private Set<String> tags(Activity activity, boolean approved) {
        Set<String> tags = new HashSet<>();
        tags.add(approved ? APPROVED : NOT_APPROVED);
        if (activity.kind().equals(CPR_CARD)) {
            tags.add(CLINICAL);
            return tags;
        }
        List<String> topics =
                activity.topics().stream().filter(TOPICS::contains).toList();
        if (topics.size() == 1) {
            tags.addAll(topics);
        } else if (topics.size() > 1) {
            inquiry.read(AamaFacts.CE_ONE_TOPIC);
        }
        return tags;
    }
}
