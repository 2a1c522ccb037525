package dev.renewal.spring;

import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.InvalidFactsException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers a refusal of the library with problem details (RFC 9457): its code as {@code code} and in the type, and what it names.
 *
 * <p>An advice of the application's own that takes these exceptions comes first. Stateless and thread-safe.
 */
@RestControllerAdvice
public class RenewalProblems {
    /** Makes the advice. */
    public RenewalProblems() {}

    /**
     * Answers the refusal of a value, also where it is the cause of another exception, such as that of an unreadable body.
     *
     * @param refusal the refusal
     * @return status 400, with {@code field}, {@code found} and {@code wanted}
     */
    @ExceptionHandler
    public ProblemDetail invalidInput(InvalidInputException refusal) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, refusal.code(), refusal.getMessage());
        problem.setProperty("field", refusal.field());
        problem.setProperty("found", refusal.found());
        problem.setProperty("wanted", refusal.wanted());
        return problem;
    }

    /**
     * Answers the refusal of overrides.
     *
     * @param refusal the refusal
     * @return status 422, with all {@code findings}; the code is that of the first
     */
    @ExceptionHandler
    public ProblemDetail invalidFacts(InvalidFactsException refusal) {
        ProblemDetail problem = problem(
                HttpStatus.UNPROCESSABLE_CONTENT, refusal.findings().get(0).code(), "The facts cannot be used.");
        problem.setProperty("findings", refusal.findings());
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String code, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:renewal:problem:" + code));
        problem.setProperty("code", code);
        return problem;
    }
}
