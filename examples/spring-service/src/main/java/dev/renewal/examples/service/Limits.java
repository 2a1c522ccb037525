package dev.renewal.examples.service;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How much the service takes.
 *
 * @param body the length of a body, which each must state
 * @param requestsPerMinute of one client address, and of one tenant; as many at once
 * @param certifications of one holder
 * @param entries activities of one certification, and its payments
 */
@ConfigurationProperties("service.limits")
record Limits(DataSize body, long requestsPerMinute, int certifications, int entries) {
    /** The characters of a name, and of an id; the columns take as many. */
    static final int NAME = 200;

    static final int ID = 100;

    /** Names in a list. */
    static final int NAMES = 50;

    static final int EVENTS = 200;

    private static final int CLIENTS = 100_000;

    OncePerRequestFilter bodies(Problems problems) {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                long length = request.getContentLengthLong();
                if (length > body.toBytes()) {
                    problems.write(
                            response,
                            HttpStatus.CONTENT_TOO_LARGE,
                            "BODY_TOO_LARGE",
                            "A body has at most " + body.toBytes() + " bytes.");
                } else if (length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
                    problems.write(response, HttpStatus.LENGTH_REQUIRED, "NO_LENGTH", "A body must state its length.");
                } else {
                    chain.doFilter(request, response);
                }
            }
        };
    }

    /**
     * Takes a request where the client that it is of has some left.
     *
     * @param of what a client is, another word for each filter that a request goes through
     */
    OncePerRequestFilter rate(Problems problems, String of, Function<HttpServletRequest, String> client) {
        LoadingCache<String, Bucket> left = Caffeine.newBuilder()
                .maximumSize(CLIENTS)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build(name -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(requestsPerMinute)
                                .refillGreedy(requestsPerMinute, Duration.ofMinutes(1)))
                        .build());
        return new OncePerRequestFilter() {
            /** Else the second filter of this class would take the request for one that went through it already. */
            @Override
            protected String getAlreadyFilteredAttributeName() {
                return super.getAlreadyFilteredAttributeName() + "." + of;
            }

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                ConsumptionProbe taken = left.get(client.apply(request)).tryConsumeAndReturnRemaining(1);
                if (taken.isConsumed()) {
                    chain.doFilter(request, response);
                } else {
                    long seconds =
                            Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds() + 1;
                    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                    problems.write(
                            response,
                            HttpStatus.TOO_MANY_REQUESTS,
                            "TOO_MANY_REQUESTS",
                            "At most " + requestsPerMinute + " requests a minute are answered.");
                }
            }
        };
    }
}
