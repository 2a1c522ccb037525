/** The values of the library as JSON, for Jackson 2. */
@SuppressWarnings("module") // the digit is that of the version of Jackson
module dev.renewal.jackson2 {
    requires dev.renewal.json;
    requires transitive com.fasterxml.jackson.databind;
    requires static org.jspecify;

    exports dev.renewal.jackson2;

    provides com.fasterxml.jackson.databind.Module with
            dev.renewal.jackson2.RenewalModule;
}
