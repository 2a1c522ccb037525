package dev.renewal.benchmarks;

import java.time.LocalDate;

/** An answer that rules fill in one by one; a bean, as rule engines read and write those. */
public final class Draft {
    private final Cma cma;
    private final LocalDate asOf;
    private LocalDate deadline;
    private long approved;
    private long notApproved;
    private long total;
    private long administrative;
    private long clinical;
    private long general;
    private long fee;
    private Stage stage;

    public Draft(Cma cma, LocalDate asOf) {
        this.cma = cma;
        this.asOf = asOf;
    }

    public Cma getCma() {
        return cma;
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public LocalDate getDeadline() {
        return deadline;
    }

    public void setDeadline(LocalDate deadline) {
        this.deadline = deadline;
    }

    public void setTotal(long total) {
        this.total = total;
    }

    public void setAdministrative(long administrative) {
        this.administrative = administrative;
    }

    public void setClinical(long clinical) {
        this.clinical = clinical;
    }

    public void setGeneral(long general) {
        this.general = general;
    }

    public void setFee(long fee) {
        this.fee = fee;
    }

    public Stage getStage() {
        return stage;
    }

    public void setStage(Stage stage) {
        this.stage = stage;
    }

    /** Whether a course lies in the term. */
    public boolean isInTerm(Course course) {
        return !course.getCompletedOn().isBefore(cma.getLatest())
                && !course.getCompletedOn().isAfter(deadline);
    }

    /** Counts a course of the term; once all are, {@link #counted} follows. */
    public void count(Course course) {
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

    /** Turns what was counted into what is missing. */
    public void counted() {
        total = SimplifiedRule.missingOfTotal(approved, notApproved);
        administrative = SimplifiedRule.missing(SimplifiedRule.OF_EACH_TOPIC, administrative);
        clinical = SimplifiedRule.missing(SimplifiedRule.OF_EACH_TOPIC, clinical);
        general = SimplifiedRule.missing(SimplifiedRule.OF_EACH_TOPIC, general);
    }

    CmaAnswer answer() {
        return new CmaAnswer(deadline, total, administrative, clinical, general, fee, stage);
    }
}
