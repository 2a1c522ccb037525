/** The renewal rules of AHA. */
module dev.renewal.rules.aha {
    requires transitive dev.renewal.core;

    exports dev.renewal.rules.aha;

    provides dev.renewal.policy.RenewalPolicy with
            dev.renewal.rules.aha.AhaPolicy;
}
