package dev.renewal.benchmarks;

import java.time.LocalDate;

/** The simplified rule in straight-line Java: {@code java.time}, whole numbers, one loop. */
final class PlainJava {
    private PlainJava() {}

    static CmaAnswer answer(Cma cma, LocalDate asOf) {
        LocalDate start = cma.getLatest();
        LocalDate deadline = SimplifiedRule.deadline(start);
        long approved = 0;
        long notApproved = 0;
        long administrative = 0;
        long clinical = 0;
        long general = 0;
        for (Course course : cma.getCourses()) {
            LocalDate day = course.getCompletedOn();
            if (day.isBefore(start) || day.isAfter(deadline)) {
                continue;
            }
            long points = course.getHundredths();
            if (course.isApproved()) {
                approved += points;
            } else {
                notApproved += points;
            }
            switch (course.getTopic()) {
                case ADMINISTRATIVE -> administrative += points;
                case CLINICAL -> clinical += points;
                case GENERAL -> general += points;
                default -> {}
            }
        }
        Stage stage;
        if (!asOf.isAfter(deadline)) {
            stage = Stage.CURRENT;
        } else {
            stage = asOf.isAfter(deadline.plusDays(SimplifiedRule.LATE_DAYS)) ? Stage.LAPSED : Stage.EXPIRED;
        }
        return new CmaAnswer(
                deadline,
                SimplifiedRule.missingOfTotal(approved, notApproved),
                SimplifiedRule.missing(SimplifiedRule.OF_EACH_TOPIC, administrative),
                SimplifiedRule.missing(SimplifiedRule.OF_EACH_TOPIC, clinical),
                SimplifiedRule.missing(SimplifiedRule.OF_EACH_TOPIC, general),
                cma.isMember() ? SimplifiedRule.FEE_OF_MEMBER : SimplifiedRule.FEE_OF_OTHERS,
                stage);
    }
}
