package dev.renewal.policy;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one certification of many: its answer, or the reason why there is none.
 *
 * <p>Holds one of the two. Immutable and thread-safe.
 */
public final class Outcome {
    private final Certification certification;
    /** Null where the assessment failed. */
    private final @Nullable Assessment assessment;
    /** Null where there is an answer. */
    private final @Nullable RuntimeException failure;

    private Outcome(Certification certification, @Nullable Assessment assessment, @Nullable RuntimeException failure) {
        this.certification = Objects.requireNonNull(certification, "certification");
        this.assessment = assessment;
        this.failure = failure;
    }

    /**
     * Makes the outcome of a certification that was answered.
     *
     * @param certification the certification
     * @param assessment its answer
     * @return the outcome
     */
    public static Outcome answered(Certification certification, Assessment assessment) {
        return new Outcome(certification, Objects.requireNonNull(assessment, "assessment"), null);
    }

    /**
     * Makes the outcome of a certification that could not be answered.
     *
     * @param certification the certification
     * @param failure what was thrown
     * @return the outcome
     */
    public static Outcome failed(Certification certification, RuntimeException failure) {
        return new Outcome(certification, null, Objects.requireNonNull(failure, "failure"));
    }

    /** {@return the certification, as the host gave it} */
    public Certification certification() {
        return certification;
    }

    /** {@return the answer, or empty where there is a {@link #failure}} */
    public Optional<Assessment> assessment() {
        return Optional.ofNullable(assessment);
    }

    /**
     * {@return an {@link dev.renewal.error.InvalidInputException} for what the host gave, anything else for a defect of
     *     a policy, or empty where there is an {@link #assessment}}
     */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Returns a description without holder data: the host's key, the credential, and the standing or what was thrown. */
    @Override
    public String toString() {
        return failure == null
                ? String.valueOf(assessment)
                : certification + ": " + failure.getClass().getSimpleName();
    }
}
