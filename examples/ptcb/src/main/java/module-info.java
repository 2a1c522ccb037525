/** The renewal rules of PTCB. */
module com.example.renewal.ptcb {
    requires transitive dev.renewal.core;

    exports com.example.renewal.ptcb;

    provides dev.renewal.policy.RenewalPolicy with
            com.example.renewal.ptcb.PtcbPolicy;
}
