/** How the values of the library stand in JSON, for the modules of JSON libraries. */
@SuppressWarnings("module") // the two need not be there when this is compiled
module dev.renewal.json {
    requires transitive dev.renewal.core;
    requires static org.jspecify;

    exports dev.renewal.json to
            dev.renewal.jackson,
            dev.renewal.jackson2;
}
