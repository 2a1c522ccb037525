package dev.renewal.spring;

import dev.renewal.PolicyLoadException;
import dev.renewal.fact.InvalidFactsException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says why an application did not start whose policies or overrides cannot be used, without a stack trace. */
final class RefusedRules implements FailureAnalyzer {
    private static final String CODES =
            "Correct each finding; docs/errors.md says what to do for its code in brackets.";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PolicyLoadException) {
                return new FailureAnalysis(cause.getMessage(), CODES, cause);
            }
            if (cause instanceof InvalidFactsException) {
                return new FailureAnalysis("renewal.overrides cannot be used:\n" + cause.getMessage(), CODES, cause);
            }
            if (cause instanceof UncheckedIOException
                    && String.valueOf(cause.getMessage()).startsWith(RenewalRules.UNREADABLE)) {
                return new FailureAnalysis(
                        cause.getMessage() + "\n" + cause.getCause(), "Correct the property, or the resource.", cause);
            }
        }
        return null;
    }
}
