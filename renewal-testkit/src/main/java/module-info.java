/** The contract of a policy, as tests that the author of a policy inherits. */
module dev.renewal.testkit {
    requires transitive dev.renewal.core;
    requires transitive net.jqwik.api;
    requires transitive org.junit.jupiter.api;
    requires transitive org.assertj.core;
    requires static org.jspecify;

    exports dev.renewal.testkit;

    // the engine runs the inherited tests, which are package-private
    opens dev.renewal.testkit;
}
