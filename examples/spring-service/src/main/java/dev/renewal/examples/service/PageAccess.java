package dev.renewal.examples.service;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.util.WebUtils;

/** The pages take the same tokens from a cookie, only to read: a cookie that a browser sends by itself changes nothing. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PageAccess {
    static final String PAGE = "/page";
    static final String LOGIN = "/login";
    static final String COOKIE = "token";
    private static final String LOGOUT = "/logout";
    private static final String STYLE = PAGE + "/style.css";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain pages(HttpSecurity http, Problems problems, Limits limits) {
        BearerTokenResolver cookie = PageAccess::token;
        return Access.limited(http, problems, limits)
                .securityMatcher(PAGE, PAGE + "/**", LOGIN, LOGOUT)
                .authorizeHttpRequests(request -> request.requestMatchers(LOGIN, STYLE)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET)
                        .hasRole(Access.READ)
                        .anyRequest()
                        .denyAll())
                // each request of a page authenticates; a new value each time would spoil the forms of the pages before
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(
                        headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")))
                .logout(logout ->
                        logout.logoutUrl(LOGOUT).logoutSuccessUrl(LOGIN).deleteCookies(COOKIE))
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .bearerTokenResolver(cookie)
                        .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(LOGIN)))
                .build();
    }

    private static String token(HttpServletRequest request) {
        boolean reads =
                "GET".equals(request.getMethod()) && request.getRequestURI().startsWith(PAGE);
        Cookie cookie = reads ? WebUtils.getCookie(request, COOKIE) : null;
        return cookie == null ? null : cookie.getValue();
    }
}
