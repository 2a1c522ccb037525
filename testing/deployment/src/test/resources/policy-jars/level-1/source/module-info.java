/** The rules of a body that is made up. */
module org.example.keep {
    requires transitive dev.renewal.core;

    exports org.example.keep;

    provides dev.renewal.policy.RenewalPolicy with
            org.example.keep.KeepPolicy,
            org.example.keep.HandWrittenPolicy;
}
