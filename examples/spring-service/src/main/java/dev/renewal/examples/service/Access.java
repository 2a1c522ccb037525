package dev.renewal.examples.service;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Who may ask what: each request brings a token (JWT), whose claims {@code tenant} and {@code roles} decide. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Access {
    static final String TENANT = "tenant";
    static final String ROLES = "roles";

    /** Of the clock of an issuer, as Spring has it. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    /** Asks. */
    static final String READ = "read";

    /** Changes what is known of holders. */
    static final String RECORD = "record";

    /** Takes over what the tenant states in place of shipped facts. */
    static final String RULES = "rules";

    /** Runs the batch. */
    static final String BATCH = "batch";

    /** Sees the state of the service. */
    static final String OPERATE = "operate";

    /**
     * A token that names no tenant is none; Spring asks for the signature and the time.
     *
     * @param longest nobody can take a token back before it ends, so one that ends later than that is refused
     */
    @Bean
    OAuth2TokenValidator<Jwt> claims(@Value("${service.tokens.longest}") Duration longest) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtClaimValidator<>(TENANT, tenant -> tenant instanceof String id && TenantRules.isTenant(id)),
                new JwtClaimValidator<>(ROLES, Access::areNames),
                new JwtClaimValidator<Instant>(
                        "exp",
                        end -> end != null
                                && !end.isAfter(Instant.now().plus(longest).plus(SKEW))));
    }

    private static boolean areNames(Object roles) {
        return roles == null
                || roles instanceof String
                || roles instanceof Collection<?> several && several.stream().allMatch(String.class::isInstance);
    }

    @Bean
    JwtAuthenticationConverter roles() {
        JwtGrantedAuthoritiesConverter authorities = new JwtGrantedAuthoritiesConverter();
        authorities.setAuthoritiesClaimName(ROLES);
        authorities.setAuthorityPrefix("ROLE_");
        JwtAuthenticationConverter roles = new JwtAuthenticationConverter();
        roles.setJwtGrantedAuthoritiesConverter(authorities);
        return roles;
    }

    /** Adds the filters that limit: by address before the token is looked at, by tenant after. */
    static HttpSecurity limited(HttpSecurity http, Problems problems, Limits limits) {
        return http.addFilterBefore(
                        limits.rate(problems, "address", HttpServletRequest::getRemoteAddr),
                        BearerTokenAuthenticationFilter.class)
                .addFilterBefore(limits.bodies(problems), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(limits.rate(problems, TENANT, Access::tenant), BearerTokenAuthenticationFilter.class);
    }

    /** Who brings no token shares with all others that do not, such as the readers of calendars. */
    private static String tenant(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof JwtAuthenticationToken token
                ? token.getToken().getClaimAsString(TENANT)
                : "";
    }

    @Bean
    SecurityFilterChain requests(HttpSecurity http, Problems problems, Limits limits) {
        AuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
        AccessDeniedHandler refusal = new BearerTokenAccessDeniedHandler();
        return limited(http, problems, limits)
                .authorizeHttpRequests(request -> request.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        // the address is the secret
                        .requestMatchers(HttpMethod.GET, CalendarController.ADDRESS + "*")
                        .permitAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(OPERATE)
                        .requestMatchers(HttpMethod.POST, "/rules/**")
                        .hasRole(RULES)
                        .requestMatchers(HttpMethod.POST, "/batch")
                        .hasRole(BATCH)
                        .requestMatchers(HttpMethod.GET)
                        .hasRole(READ)
                        .requestMatchers(HttpMethod.HEAD)
                        .hasRole(READ)
                        .anyRequest()
                        .hasRole(RECORD))
                // a browser sends no token by itself
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint((request, response, failure) -> {
                            challenge.commence(request, response, failure);
                            problems.write(
                                    response, HttpStatus.UNAUTHORIZED, "NO_TOKEN", "A valid token (JWT) is needed.");
                        })
                        .accessDeniedHandler((request, response, failure) -> {
                            refusal.handle(request, response, failure);
                            problems.write(
                                    response, HttpStatus.FORBIDDEN, "NO_ROLE", "The token lacks the role for this.");
                        }))
                .build();
    }
}
