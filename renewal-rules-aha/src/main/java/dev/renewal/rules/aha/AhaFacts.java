package dev.renewal.rules.aha;

import static dev.renewal.fact.Grade.ASSUMED;
import static dev.renewal.fact.Grade.OWN_TEXT;
import static dev.renewal.fact.Grade.PRIMARY;

import dev.renewal.amount.Money;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import java.time.Period;

/** What is known of AHA's course completion cards, and who says so. */
final class AhaFacts {
    static final FactKey<Period> CARD_LENGTH = FactKey.period("aha.card.length");
    static final FactKey<String> CARD_ANCHOR = FactKey.statement("aha.card.anchor");
    static final FactKey<String> CARD_RESTART = FactKey.statement("aha.card.restart");
    static final FactKey<String> CARD_RENEWAL = FactKey.statement("aha.card.renewal");
    static final FactKey<String> CARD_EXPIRED = FactKey.statement("aha.card.expired");
    static final FactKey<String> CARD_GRACE = FactKey.statement("aha.card.grace");
    static final FactKey<Money> FEE_COURSE = FactKey.money("aha.fee.course", "USD");

    private static final Citation CARD_PAGE = new Citation(
            "AHA, Course Card Information, of about 2016",
            "http://cpr.heart.org/AHAECC/CPRAndECC/FindACourse/CourseCardInformation/UCM_473165_Course-Card-Information.jsp");
    private static final Citation ECARD_PAGE = new Citation(
            "AHA, Course Card Information, updated October 2023",
            "https://cpr.heart.org/en/resources/course-card-information");
    private static final Citation MEMO = new Citation(
            "AHA, Extensions for AHA Instructor & Provider, spring 2020",
            "http://tcsems.org/announcements/extensions-for-aha-instructor-provider");

    // One entry a line: the table is read as one.
    // spotless:off
    private static final FactTable TABLE = FactTable.of("2026-11-24",
            Fact.of(CARD_LENGTH, Period.ofYears(2)).noting("Cards are valid for two years, to the last day of the month of issue.").graded(PRIMARY, CARD_PAGE, ECARD_PAGE),
            Fact.stating(CARD_ANCHOR, "The two years run from the day of issue, not from the day of the course; a Training Center has 20 business days to issue the card.").graded(PRIMARY, CARD_PAGE),
            Fact.stating(CARD_RESTART, "Assumed: a new card runs from its own day of issue, whether the course was early or late.").graded(ASSUMED),
            Fact.stating(CARD_RENEWAL, "A card is renewed by a course with a Training Center, and by no credits.").graded(PRIMARY, CARD_PAGE),
            Fact.stating(CARD_EXPIRED, "After the end a course and its tests are needed; the Training Center decides whether the short update course is open then.").graded(OWN_TEXT, MEMO),
            Fact.stating(CARD_GRACE, "There is no time of grace: in spring 2020 AHA advised employers to accept cards for up to 60 days longer, and moved no end.").graded(OWN_TEXT, MEMO),
            Fact.notEstablished(FEE_COURSE, "The price of the course is not known, as each Training Center sets its own: ask the Training Center.", CARD_PAGE));
    // spotless:on

    private AhaFacts() {}

    static FactTable table() {
        return TABLE;
    }
}
