/** The renewal rules of AAMA. */
module dev.renewal.rules.aama {
    requires transitive dev.renewal.core;
    requires static org.jspecify;

    exports dev.renewal.rules.aama;

    provides dev.renewal.policy.RenewalPolicy with
            dev.renewal.rules.aama.AamaPolicy;
}
