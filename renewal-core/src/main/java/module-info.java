/** The values, the policy SPI, the building blocks of policies, and the registry that finds them. */
module dev.renewal.core {
    requires org.slf4j;
    requires static com.fasterxml.jackson.annotation;
    requires static org.jspecify;

    exports dev.renewal;
    exports dev.renewal.amount;
    exports dev.renewal.credit;
    exports dev.renewal.error;
    exports dev.renewal.fact;
    exports dev.renewal.fee;
    exports dev.renewal.policy;
    exports dev.renewal.term;

    uses dev.renewal.policy.RenewalPolicy;
}
