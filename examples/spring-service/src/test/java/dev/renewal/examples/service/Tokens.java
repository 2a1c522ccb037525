package dev.renewal.examples.service;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Who gives the tokens of the tests: its key, and what it signs. */
final class Tokens {
    static final List<String> ROLES = List.of(Access.READ, Access.RECORD, Access.RULES, Access.BATCH, Access.OPERATE);

    private static final Tokens GIVEN = new Tokens();
    private final KeyPair key;
    private final JwtEncoder encoder;

    /** Somebody else, whose tokens are forged ones for the service of the tests. */
    Tokens() {
        try {
            key = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
        encoder =
                new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) key.getPublic())
                        .privateKey(key.getPrivate())
                        .build())));
    }

    /** The option by which a service takes them. */
    static String option() {
        return "spring.security.oauth2.resourceserver.jwt.public-key-location=" + location();
    }

    /** Where a service finds the public key. */
    static String location() {
        try {
            Path file = Files.createTempFile(Path.of("target"), "key", ".pem");
            return Files.writeString(
                            file,
                            "-----BEGIN PUBLIC KEY-----\n"
                                    + Base64.getMimeEncoder()
                                            .encodeToString(
                                                    GIVEN.key.getPublic().getEncoded())
                                    + "\n-----END PUBLIC KEY-----\n")
                    .toUri()
                    .toString();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static String of(String tenant, String... roles) {
        return GIVEN.sign(claims -> claims.claim(Access.TENANT, tenant).claim(Access.ROLES, List.of(roles)));
    }

    static String signed(Consumer<JwtClaimsSet.Builder> change) {
        return GIVEN.sign(change);
    }

    String sign(Consumer<JwtClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JwtClaimsSet.Builder claims =
                JwtClaimsSet.builder().subject("somebody").issuedAt(now).expiresAt(now.plusSeconds(600));
        change.accept(claims);
        return encoder.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
    }
}
