package dev.renewal.benchmarks;

/** What a host would use instead of the library, in the order of the table. */
enum Peer {
    PLAIN_JAVA("plainJava", "plain Java, `java.time` and longs, one loop"),
    STREAMS("streamsAndDecimals", "plain Java, streams and `BigDecimal`"),
    EASY_RULES("easyRules", "Easy Rules 4.1.0, one pass"),
    DROOLS("drools", "Drools 10.2.0, one pass, session reused");

    private final String method;
    private final String label;

    Peer(String method, String label) {
        this.method = method;
        this.label = label;
    }

    /** The name of the benchmark that times it. */
    String benchmark() {
        return "Simplified." + method;
    }

    String label() {
        return label;
    }
}
