package dev.renewal.examples.service;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** For trying out: where no property says whose tokens are taken, a key that ends with the process, and one token in the log. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Conditional(KeyOfThisStart.NobodyElseGivesTokens.class)
class KeyOfThisStart {
    private static final Logger LOG = LoggerFactory.getLogger(KeyOfThisStart.class);
    private static final int BYTES = 32;

    /** Spring Boot's own properties. */
    static final class NobodyElseGivesTokens extends NoneNestedConditions {
        private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

        NobodyElseGivesTokens() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty(JWT + "issuer-uri")
        static final class Issuer {}

        @ConditionalOnProperty(JWT + "jwk-set-uri")
        static final class Keys {}

        @ConditionalOnProperty(JWT + "public-key-location")
        static final class PublicKey {}
    }

    @Bean
    JwtDecoder tokens(OAuth2TokenValidator<Jwt> claims) {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        SecretKey key = new SecretKeySpec(secret, "HmacSHA256");
        LOG.warn(
                "For trying out only: nothing says whose tokens are taken"
                        + " (spring.security.oauth2.resourceserver.jwt.*). This one is taken until the service ends, for a"
                        + " day at most, and may do everything for the tenant \"demonstration\":\nTOKEN={}",
                token(key));
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(key).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefault(), claims));
        return decoder;
    }

    private static String token(SecretKey key) {
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject("demonstration")
                .issuedAt(now)
                .expiresAt(now.plus(Period.ofDays(1)))
                .claim(Access.TENANT, "demonstration")
                .claim(Access.ROLES, List.of(Access.READ, Access.RECORD, Access.RULES, Access.BATCH, Access.OPERATE))
                .build();
        return new NimbusJwtEncoder(new ImmutableSecret<>(key))
                .encode(JwtEncoderParameters.from(
                        JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                .getTokenValue();
    }
}
