package dev.renewal.benchmarks;

import java.time.LocalDate;
import java.util.List;

/** A holder of the CMA as a host of its own making would hold it; a bean, as rule engines read those. */
public final class Cma {
    private final LocalDate latest;
    private final boolean member;
    private final List<Course> courses;

    /**
     * Makes a record.
     *
     * @param latest the day of the latest renewal, or of the certification where there was none
     * @param member whether the holder is a member of AAMA
     * @param courses what was completed, in the order of the dates
     */
    public Cma(LocalDate latest, boolean member, List<Course> courses) {
        this.latest = latest;
        this.member = member;
        this.courses = List.copyOf(courses);
    }

    public LocalDate getLatest() {
        return latest;
    }

    public boolean isMember() {
        return member;
    }

    public List<Course> getCourses() {
        return courses;
    }
}
