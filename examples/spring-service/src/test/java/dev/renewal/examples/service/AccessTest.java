package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** Who is let in, and to what. */
class AccessTest extends ServiceTest {
    private static final String CMA = "/certifications/aama:cma";

    private static JwtClaimsSet.Builder good(JwtClaimsSet.Builder claims) {
        return claims.claim(Access.TENANT, "north").claim(Access.ROLES, Tokens.ROLES);
    }

    static Stream<Arguments> tokensThatAreNone() {
        Instant now = Instant.now();
        String good = Tokens.signed(AccessTest::good);
        String[] parts = good.split("\\.");
        return Stream.of(
                Arguments.of("none", ""),
                Arguments.of("no token", "x"),
                Arguments.of("signed by somebody else", new Tokens().sign(AccessTest::good)),
                Arguments.of("not signed", "eyJhbGciOiJub25lIn0." + parts[1] + "."),
                Arguments.of(
                        "another content",
                        parts[0] + "." + Tokens.of("south", Access.READ).split("\\.")[1] + "." + parts[2]),
                signed(
                        "expired",
                        claims -> claims.issuedAt(now.minusSeconds(900)).expiresAt(now.minusSeconds(300))),
                signed("without an end", claims -> claims.claims(all -> all.remove("exp"))),
                signed("that lasts too long", claims -> claims.expiresAt(now.plusSeconds(90_000))),
                signed("not valid yet", claims -> claims.notBefore(now.plusSeconds(300))),
                signed("with a role that is no text", claims -> claims.claim(Access.ROLES, List.of(1))),
                signed("without a tenant", claims -> claims.claims(all -> all.remove(Access.TENANT))),
                signed("with a path as the tenant", claims -> claims.claim(Access.TENANT, "../north")));
    }

    private static Arguments signed(String what, Consumer<JwtClaimsSet.Builder> change) {
        return Arguments.of(what, Tokens.signed(claims -> change.accept(good(claims))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokensThatAreNone")
    void withoutAGoodTokenNothingIsAnswered(String what, String bad) {
        String holder = holderOfCma();
        token = bad;

        for (String path : List.of("/holders/" + holder + CMA, "/dashboard", "/v3/api-docs", "/actuator/metrics")) {
            Response refused = send("GET", path, "");
            assertThat(refused.status()).as(path).isEqualTo(401);
            assertThat(refused.contentType()).isEqualTo("application/problem+json");
            assertThat(refused.body()).contains("NO_TOKEN").doesNotContain(holder);
        }
        assertThat(send("PUT", "/holders/" + holder, "").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "read, GET, /dashboard",
        "read, GET, /facts/aama",
        "read, GET, /holders/%s/certifications/aama:cma/assessment",
        "record, PUT, /holders/%s",
        "record, POST, /holders/%s/calendar",
        "record, DELETE, /holders/%s/calendar",
        "read, GET, /due?within=90",
        "read, HEAD, /dashboard",
        "read, GET, /holders/%s",
        "read, GET, /holders/%s/audit",
        "record, DELETE, /holders/%s",
        "rules, POST, /rules/reload",
        "batch, POST, /batch",
        "operate, GET, /actuator/metrics"
    })
    void eachRoleIsNeededAndSuffices(String role, String method, String path) {
        String at = path.formatted(holderOfCma());
        for (String other : Tokens.ROLES) {
            token = Tokens.of("north", other);
            Response response = send(method, at, "");
            if (other.equals(role)) {
                assertThat(response.status()).as(other).isBetween(200, 299);
            } else {
                assertThat(response.status()).as(other).isEqualTo(403);
                assertThat(response.body()).contains(method.equals("HEAD") ? "" : "NO_ROLE");
            }
        }
    }

    @Test
    void anotherTenantsHolderIsAsIfItWereNotThere() {
        String theirs = holderOfCma();
        String never = theirs + "-never";
        as("south");

        for (String path : List.of("", CMA, CMA + "/assessment", "/plan")) {
            Response there = send("GET", "/holders/" + theirs + path, "");
            Response nowhere = send("GET", "/holders/" + never + path, "");
            assertThat(there.status()).as(path).isEqualTo(nowhere.status()).isGreaterThanOrEqualTo(400);
            assertThat(there.body().replace(theirs, "H"))
                    .isEqualTo(nowhere.body().replace(never, "H"));
        }
        assertThat(send("PUT", "/holders/" + theirs + CMA, "{\"certified_on\": \"2024-02-10\"}")
                        .status())
                .isEqualTo(404);
        assertThat(postActivity(theirs, "A-1", "1").status()).isEqualTo(404);
        assertThat(send("POST", "/holders/" + theirs + "/calendar", "").status())
                .isEqualTo(404);
        assertThat(get("/dashboard").toString()).doesNotContain(theirs);
    }

    @Test
    void twoTenantsMayHaveAHolderOfTheSameId() {
        String id = holderOfCma();
        String before = assessment(id).toString();
        as("south");
        send("PUT", "/holders/" + id, "");
        send("PUT", "/holders/" + id + CMA, "{\"certified_on\": \"2025-02-10\", \"never_renewed\": true}");
        postActivity(id, "A-1", "1");

        assertThat(assessment(id).at("/term/start").stringValue()).isEqualTo("2025-02-10");
        as("north");
        assertThat(assessment(id)).hasToString(before);
    }

    @Test
    void theStateOfTheServiceIsForOperators() {
        token = "";
        assertThat(get("/actuator/health").toString())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components");
        token = Tokens.of("north", Access.READ, Access.RECORD, Access.RULES, Access.BATCH);
        assertThat(get("/actuator/health").toString()).doesNotContain("components");
        token = Tokens.of("north", Access.OPERATE);
        assertThat(get("/actuator/health").toString()).contains("components");
    }

    @Test
    void aCalendarIsReadByItsAddressAloneUntilItIsRevoked() {
        String holder = holderOfCma();
        String first = calendar(holder);
        String second = calendar(holder);
        assertThat(first).matches("/calendars/[\\w-]{43}\\.ics").isNotEqualTo(second);
        assertThat(jdbc.sql("select secret from calendar").query(String.class).list())
                .noneMatch(second::contains);

        token = "";
        assertThat(send("GET", first, "").status()).isEqualTo(404);
        assertThat(send("GET", second, "").body()).contains("BEGIN:VEVENT");
        as("south");
        assertThat(send("DELETE", "/holders/" + holder + "/calendar", "").status())
                .isIn(204, 404);
        assertThat(send("GET", second, "").status()).isEqualTo(200);
        as("north");
        send("DELETE", "/holders/" + holder + "/calendar", "");
        assertThat(send("GET", second, "").status()).isEqualTo(404);
    }

    private String calendar(String holder) {
        return json(send("POST", "/holders/" + holder + "/calendar", ""))
                .at("/path")
                .stringValue();
    }
}
