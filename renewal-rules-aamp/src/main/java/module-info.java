/** The renewal rules of AAMP. */
module dev.renewal.rules.aamp {
    requires transitive dev.renewal.core;
    requires static org.jspecify;

    exports dev.renewal.rules.aamp;

    provides dev.renewal.policy.RenewalPolicy with
            dev.renewal.rules.aamp.AampPolicy;
}
