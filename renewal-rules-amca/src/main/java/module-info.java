/** The renewal rules of AMCA. */
module dev.renewal.rules.amca {
    requires transitive dev.renewal.core;
    requires static org.jspecify;

    exports dev.renewal.rules.amca;

    provides dev.renewal.policy.RenewalPolicy with
            dev.renewal.rules.amca.AmcaPolicy;
}
