/** The renewal rules of NCCT. */
module dev.renewal.rules.ncct {
    requires transitive dev.renewal.core;
    requires static org.jspecify;

    exports dev.renewal.rules.ncct;

    provides dev.renewal.policy.RenewalPolicy with
            dev.renewal.rules.ncct.NcctPolicy;
}
