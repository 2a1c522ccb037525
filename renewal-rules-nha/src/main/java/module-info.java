/** The renewal rules of NHA. */
module dev.renewal.rules.nha {
    requires transitive dev.renewal.core;
    requires static org.jspecify;

    exports dev.renewal.rules.nha;

    provides dev.renewal.policy.RenewalPolicy with
            dev.renewal.rules.nha.NhaPolicy;
}
