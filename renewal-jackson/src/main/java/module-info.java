/** The values of the library as JSON, for Jackson 3. */
module dev.renewal.jackson {
    requires dev.renewal.json;
    requires transitive tools.jackson.databind;
    requires static org.jspecify;

    exports dev.renewal.jackson;

    provides tools.jackson.databind.JacksonModule with
            dev.renewal.jackson.RenewalModule;
}
