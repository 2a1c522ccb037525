/** The renewal rules of AHA. */
module dev.renewal.rules.aha {
    requires transitive dev.renewal.core;
    requires static org.jspecify;

    exports dev.renewal.rules.aha;

    provides dev.renewal.policy.RenewalPolicy with
            dev.renewal.rules.aha.AhaPolicy;
}
