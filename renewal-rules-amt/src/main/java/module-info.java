/** The renewal rules of AMT. */
module dev.renewal.rules.amt {
    requires transitive dev.renewal.core;
    requires static org.jspecify;

    exports dev.renewal.rules.amt;

    provides dev.renewal.policy.RenewalPolicy with
            dev.renewal.rules.amt.AmtPolicy;
}
