package dev.renewal.examples.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Logs a person in with a token, which the browser then keeps for the pages, until it ends. */
@Controller
@ConditionalOnWebApplication
class LoginController {
    private static final Logger LOG = LoggerFactory.getLogger(LoginController.class);

    private final JwtDecoder tokens;

    LoginController(JwtDecoder tokens) {
        this.tokens = tokens;
    }

    @GetMapping(PageAccess.LOGIN)
    String form(Model model) {
        model.addAttribute("refused", false);
        return "login";
    }

    @PostMapping(PageAccess.LOGIN)
    ModelAndView login(@RequestParam String token, HttpServletRequest request, HttpServletResponse response) {
        try {
            Jwt valid = tokens.decode(token.strip());
            ResponseCookie cookie = ResponseCookie.from(PageAccess.COOKIE, valid.getTokenValue())
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Strict")
                    .path("/")
                    .maxAge(Duration.between(Instant.now(), valid.getExpiresAt()))
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
            return new ModelAndView("redirect:" + PageAccess.PAGE);
        } catch (JwtException refused) {
            LOG.debug("No login", refused);
            ModelAndView again = new ModelAndView("login");
            again.addObject("refused", true);
            again.setStatus(HttpStatus.UNAUTHORIZED);
            return again;
        }
    }
}
