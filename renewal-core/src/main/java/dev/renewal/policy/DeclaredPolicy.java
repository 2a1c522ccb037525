package dev.renewal.policy;

import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A policy whose rules are declared, credential by credential, in the order of their cards.
 *
 * <p>A body's policy extends it and hands its declarations to the constructor. Immutable and thread-safe, and so are the
 * policies that extend it, as they add nothing to it.
 */
public abstract class DeclaredPolicy implements RenewalPolicy {
    private final int level;
    private final CertifyingBody body;
    private final Currency currency;
    private final FactTable facts;
    private final List<Credential> credentials;
    private final Map<CredentialId, CredentialRule> rules;

    /**
     * Takes the declarations of a body.
     *
     * @param level {@link RenewalPolicy#LEVEL}, which the compiler copies into the class of the policy
     * @param body the body
     * @param currency the ISO 4217 code of the currency of its fees, such as {@code USD}
     * @param facts the facts that the rules name
     * @param credentials the rules of each credential
     * @throws IllegalArgumentException if two credentials have one code, the rules of one name no term or no lapse schedule, or
     *     the currency is unknown
     */
    protected DeclaredPolicy(
            int level, CertifyingBody body, String currency, FactTable facts, List<CredentialRule> credentials) {
        this.level = level;
        this.body = Objects.requireNonNull(body, "body");
        this.currency = Currency.getInstance(currency);
        this.facts = Objects.requireNonNull(facts, "facts");
        List<Credential> named = new ArrayList<>();
        Map<CredentialId, CredentialRule> byId = new LinkedHashMap<>();
        for (CredentialRule rule : credentials) {
            Credential credential = rule.credential(body);
            named.add(credential);
            if (byId.put(credential.id(), rule.checked()) != null) {
                throw new IllegalArgumentException("two rules are of " + credential.id());
            }
        }
        this.credentials = List.copyOf(named);
        this.rules = Collections.unmodifiableMap(byId);
    }

    @Override
    public final int level() {
        return level;
    }

    @Override
    public final CertifyingBody body() {
        return body;
    }

    @Override
    public final List<Credential> credentials() {
        return credentials;
    }

    @Override
    public final FactTable facts() {
        return facts;
    }

    /** {@return the rules of each credential, in the order of the declarations} */
    public final Map<CredentialId, CredentialRule> declarations() {
        return rules;
    }

    /** Returns the words that the declarations name. */
    @Override
    public Optional<Vocabulary> vocabulary(CredentialId credential) {
        return Optional.of(declared(credential).vocabulary(inputs()));
    }

    @Override
    public Rules rules(CredentialId credential, FactsAsOf table) {
        return declared(credential).asOf(currency, table);
    }

    private CredentialRule declared(CredentialId credential) {
        CredentialRule rule = rules.get(credential);
        if (rule == null) {
            throw new IllegalArgumentException(credential + " is no credential of " + body.id());
        }
        return rule;
    }
}
