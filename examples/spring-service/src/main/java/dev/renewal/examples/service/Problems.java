package dev.renewal.examples.service;

import dev.renewal.error.InvalidInputException;
import dev.renewal.spring.RenewalProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.TreeSet;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong as problem details (RFC 9457), with the library's codes. */
@RestControllerAdvice
@ConditionalOnWebApplication
class Problems extends ResponseEntityExceptionHandler {
    private static final String WANTED_DATE = "a date such as 2026-11-24";

    private final JsonMapper json;

    private final RenewalProblems refusals;

    Problems(JsonMapper json, RenewalProblems refusals) {
        this.json = json;
        this.refusals = refusals;
    }

    /** Answers where no controller does: the filters of the security, and those that limit. */
    void write(HttpServletResponse response, HttpStatus status, String code, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem(status, code, detail));
    }

    /** The library takes no null; what a client left out is refused like any other value that cannot be used. */
    static <T> T required(String field, T value) {
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    private static InvalidInputException missing(String field) {
        return new InvalidInputException("MISSING_VALUE", field, "nothing", "a value");
    }

    static LocalDate orToday(LocalDate asOf, Clock clock) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }

    /** The id of the path is that of the body. */
    static void requireSame(String field, String path, String body) {
        if (!path.equals(body)) {
            throw new InvalidInputException("INVALID_ID", field, body, "the id of the path");
        }
    }

    static InvalidInputException limit(String field, String found, String wanted) {
        return new InvalidInputException("LIMIT_EXCEEDED", field, found, wanted);
    }

    static String wanted(Class<?> type) {
        return type == LocalDate.class ? WANTED_DATE : "a value of the type " + type.getSimpleName();
    }

    @ExceptionHandler
    ProblemDetail duplicate(DuplicateKeyException duplicate) {
        return problem(HttpStatus.CONFLICT, "DUPLICATE_ID", "There is one with this id already.");
    }

    @ExceptionHandler
    ProblemDetail unstorable(DataIntegrityViolationException refusal) {
        return problem(
                HttpStatus.BAD_REQUEST, "NOT_STORABLE", "A text is too long, or holds what the database refuses.");
    }

    @ExceptionHandler
    ProblemDetail busy(PessimisticLockingFailureException other) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "BUSY", "Somebody else changes the same: ask again.");
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Class<?> type = mismatch.getRequiredType();
        InvalidInputException refusal = new InvalidInputException(
                LocalDate.class.equals(type) ? "INVALID_DATE" : "INVALID_INPUT",
                mismatch.getPropertyName(),
                mismatch.getValue(),
                wanted(type));
        return body(refusals.invalidInput(refusal), mismatch, headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return body(refusals.invalidInput(missing(missing.getParameterName())), missing, headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException exceeded, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ParameterValidationResult first =
                exceeded.getParameterValidationResults().get(0);
        InvalidInputException refusal = limit(
                first.getMethodParameter().getParameterName(),
                String.valueOf(first.getArgument()),
                first.getResolvableErrors().get(0).getDefaultMessage());
        return body(refusals.invalidInput(refusal), exceeded, headers, request);
    }

    /** Every problem has a code; where it is none of the library and none of the service, the name of the status. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && problem.getProperties() == null) {
            problem.setProperty("code", HttpStatus.valueOf(status.value()).name());
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return body(causeOf(unreadable), unreadable, headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException exceeded, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        FieldError first = exceeded.getFieldErrors().get(0);
        String field = new PropertyNamingStrategies.SnakeCaseStrategy().nameForField(null, null, first.getField());
        return body(refusals.invalidInput(limit(field, "more", first.getDefaultMessage())), exceeded, headers, request);
    }

    private ProblemDetail causeOf(HttpMessageNotReadableException unreadable) {
        if (unreadable.getMostSpecificCause() instanceof InvalidInputException refusal) {
            return refusals.invalidInput(refusal);
        }
        if (unreadable.getCause() instanceof InvalidFormatException format
                && LocalDate.class.equals(format.getTargetType())) {
            return invalidDate(fieldOf(format), format.getValue());
        }
        if (unreadable.getCause() instanceof UnrecognizedPropertyException unknown) {
            return refusals.invalidInput(new InvalidInputException(
                    "UNKNOWN_FIELD",
                    unknown.getPropertyName(),
                    unknown.getPropertyName(),
                    "one of "
                            + new TreeSet<>(unknown.getKnownPropertyIds().stream()
                                    .map(Object::toString)
                                    .toList())));
        }
        return problem(HttpStatus.BAD_REQUEST, "UNREADABLE_JSON", "The body is no JSON of the wanted form.");
    }

    private static String fieldOf(JacksonException refused) {
        return refused.getPath().get(refused.getPath().size() - 1).getPropertyName();
    }

    private ProblemDetail invalidDate(String field, Object found) {
        return refusals.invalidInput(new InvalidInputException("INVALID_DATE", field, found, WANTED_DATE));
    }

    private ResponseEntity<Object> body(
            ProblemDetail problem, Exception cause, HttpHeaders headers, WebRequest request) {
        return handleExceptionInternal(cause, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:renewal:problem:" + code));
        problem.setProperty("code", code);
        return problem;
    }
}
