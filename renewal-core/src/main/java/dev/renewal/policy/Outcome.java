package dev.renewal.policy;

import dev.renewal.error.InvalidInputException;
import dev.renewal.error.JsonByModule;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one certification of many: its answer, or the reason why there is none.
 *
 * <p>Holds one of the two. Two are equal if the certifications and the answers are; or if both were refused and the refusals
 * say the same, or both failed with exceptions of one class. Immutable and thread-safe.
 */
public final class Outcome implements JsonByModule {
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
     * @throws InvalidInputException if the answer has another key or credential; code {@code CONTRADICTING_FIELDS}
     */
    public static Outcome answered(Certification certification, Assessment assessment) {
        Objects.requireNonNull(certification, "certification");
        Objects.requireNonNull(assessment, "assessment");
        if (!assessment.credential().equals(certification.credential())
                || !assessment.key().equals(certification.key())) {
            throw new InvalidInputException(
                    "CONTRADICTING_FIELDS", "assessment", assessment, "the answer of " + certification);
        }
        return new Outcome(certification, assessment, null);
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

    /**
     * Makes the outcome of a certification that could not be answered, as where it was written and is read again.
     *
     * @param certification the certification
     * @param className the name of the class of what was thrown
     * @return the outcome; its failure has no stack trace and no class but that name
     */
    public static Outcome failed(Certification certification, String className) {
        return new Outcome(certification, null, new Named(Objects.requireNonNull(className, "className")));
    }

    /** A failure of which no more is known than the name of its class. */
    private static final class Named extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Named(String className) {
            super(className, null, false, false);
        }
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

    /** {@return the name of the class of the failure, or empty where there is an {@link #assessment}} */
    public Optional<String> failureClass() {
        return failure()
                .map(thrown -> thrown instanceof Named named
                        ? named.getMessage()
                        : thrown.getClass().getName());
    }

    /** What the failures of equal outcomes have in common. */
    private Optional<String> whatFailed() {
        return failure instanceof InvalidInputException refused ? Optional.of(refused.toString()) : failureClass();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Outcome that
                && certification.equals(that.certification)
                && Objects.equals(assessment, that.assessment)
                && whatFailed().equals(that.whatFailed());
    }

    @Override
    public int hashCode() {
        return Objects.hash(certification, assessment, whatFailed());
    }

    /** Returns a description without holder data: the host's key, the credential, and the standing or what was thrown. */
    @Override
    public String toString() {
        return failureClass()
                .map(name -> certification + ": " + name.substring(name.lastIndexOf('.') + 1))
                .orElseGet(() -> String.valueOf(assessment));
    }
}
