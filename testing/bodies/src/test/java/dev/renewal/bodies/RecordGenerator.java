package dev.renewal.bodies;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import dev.renewal.term.HistoryEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Makes records of any body as hosts have them: words of all bodies in any spelling, items twice, events out of order. */
final class RecordGenerator {
    private static final LocalDate FIRST = LocalDate.of(2003, 1, 1);
    private static final int DAYS = 11_000;
    private static final int DAYS_OF_A_RECORD = 3_000;

    private static final List<String> KINDS = List.of(
            "course", "course", "course", "Course", "cpr-card", "CPR Card", "college-credit", "employment", "webinar");
    private static final List<String> UNITS = List.of(
            "contact-hour", "Clock Hour", "clock-hour", "point", "ceu", "card", "college_credit", "minute", "credit");
    private static final List<String> TOPICS =
            List.of("clinical", "Administrative", "general", "law", "patient safety", "ethics");
    private static final List<String> APPROVERS = List.of("aama", "AAMA", "AAMA approved", "a.a.m.a.", "amt", "nobody");
    private static final List<String> AMOUNTS = List.of("0", "0.25", "0.9999", "1", "2", "10", "14", "30", "61");
    private static final List<String> FEES = List.of("annual", "Annual", "annual", "renewal", "tip");
    private static final List<String> PAID = List.of("75", "60", "150", "225", "-75", "0", "50");

    private final Random random;

    RecordGenerator(long seed) {
        this.random = new Random(seed);
    }

    Certification of(List<CredentialId> credentials) {
        LocalDate certified = FIRST.plusDays(random.nextInt(DAYS - DAYS_OF_A_RECORD));
        Certification.Builder record = Certification.builder(one(credentials)).key("H-1");
        addHistory(certified, record);
        if (random.nextInt(3) == 0) {
            record.member(random.nextBoolean());
        }
        if (record.credential().body().equals("aama") && random.nextInt(3) == 0) {
            record.input(InputKey.FAILED_EXAM_ATTEMPTS, random.nextInt(5));
        }
        for (int i = random.nextInt(10); i > 0; i--) {
            Activity activity = activity(certified.minusDays(100).plusDays(random.nextInt(DAYS_OF_A_RECORD)));
            record.activity(random.nextInt(3) == 0 ? activity.withKey("A-" + i) : activity);
            if (random.nextInt(8) == 0) {
                record.activity(activity);
                record.activity(activity);
            }
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            Payment payment = Payment.of(
                    certified.minusDays(100).plusDays(random.nextInt(DAYS_OF_A_RECORD)),
                    one(FEES),
                    Money.of(one(PAID), "USD"));
            record.payment(random.nextInt(3) == 0 ? payment.withKey("P-" + i) : payment);
            if (random.nextInt(8) == 0) {
                record.payment(payment);
            }
        }
        return record.build();
    }

    private void addHistory(LocalDate certified, Certification.Builder record) {
        Set<LocalDate> days = new TreeSet<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            // two events of one kind on one day are one, and must not differ
            days.add(after(certified));
        }
        List<HistoryEvent> events = new ArrayList<>();
        days.forEach(day -> events.add(event(day)));
        if (random.nextInt(3) > 0) {
            events.removeIf(event -> event.kind() != HistoryEvent.Kind.RENEWED);
        }
        Collections.shuffle(events, random);
        LocalDate printed = after(certified);
        boolean dayMissing = random.nextInt(6) == 0;
        record.events(events)
                .complete(random.nextInt(3) == 0)
                .certifiedOn(dayMissing ? null : certified)
                .printedExpiration(dayMissing || random.nextInt(3) == 0 ? printed : null);
        if (events.isEmpty()) {
            record.neverRenewed(random.nextBoolean());
        } else if (random.nextBoolean()) {
            HistoryEvent listed = events.get(0);
            record.renewedOn(listed.kind() == HistoryEvent.Kind.RENEWED ? listed.on() : null);
        }
    }

    private HistoryEvent event(LocalDate day) {
        HistoryEvent event = switch (random.nextInt(10)) {
            case 0 -> HistoryEvent.reinstated(day);
            case 1 -> HistoryEvent.extended(day, day.plusDays(1 + random.nextInt(400)));
            case 2 -> HistoryEvent.suspended(day);
            case 3 -> HistoryEvent.resumed(day);
            case 4 -> HistoryEvent.revoked(day);
            case 5 -> HistoryEvent.retired(day);
            default -> HistoryEvent.renewed(day);
        };
        boolean printed = event.kind() == HistoryEvent.Kind.RENEWED && random.nextInt(3) == 0;
        return printed ? event.withPrintedExpiration(day.plusDays(random.nextInt(2_000))) : event;
    }

    private Activity activity(LocalDate day) {
        Activity activity =
                Activity.of(day, Credits.of(one(AMOUNTS), one(UNITS))).withKind(one(KINDS));
        Credits further = Credits.of(one(AMOUNTS), one(UNITS));
        if (random.nextInt(4) == 0 && !further.unit().equals(activity.amount().unit())) {
            activity = activity.withSize(further);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            activity = activity.withTopic(one(TOPICS));
        }
        activity = random.nextBoolean() ? activity.withApprover(one(APPROVERS)) : activity;
        return random.nextInt(4) == 0 ? activity.withCourse("C-" + random.nextInt(3)) : activity;
    }

    /** A day on which to ask. */
    LocalDate asOf(Certification record) {
        List<LocalDate> days = record.history().eventDays();
        LocalDate first = days.isEmpty() ? record.history().printedExpiration().orElseThrow() : days.get(0);
        return first.minusDays(100).plusDays(random.nextInt(DAYS_OF_A_RECORD + 1_000));
    }

    private LocalDate after(LocalDate day) {
        return day.plusDays(random.nextInt(DAYS_OF_A_RECORD));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
