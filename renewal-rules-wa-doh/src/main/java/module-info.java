/** The renewal rules of WA-DOH. */
module dev.renewal.rules.wadoh {
    requires transitive dev.renewal.core;
    requires static org.jspecify;

    exports dev.renewal.rules.wadoh;

    provides dev.renewal.policy.RenewalPolicy with
            dev.renewal.rules.wadoh.WaDohPolicy;
}
