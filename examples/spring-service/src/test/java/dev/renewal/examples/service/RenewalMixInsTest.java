package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.renewal.RenewalPolicies;
import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.ForecastFee;
import dev.renewal.policy.JointPlan;
import dev.renewal.policy.MonthlyFees;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RenewalMixInsTest {
    private final ObjectMapper jackson2 = Jackson2.mapper();
    private final JsonMapper jackson3 = Jackson3.mapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aama:cma",
                "amt:rma",
                "amt:mdt",
                "nha:ccma",
                "nha:cpct-a",
                "ncct:ncma",
                "aha:bls",
                "wa-doh:ma-c",
                "amca:cmac",
                "aamp:certificate"
            })
    void bothJacksonsWriteTheSame(String credential) throws JsonProcessingException {
        RenewalPolicies policies = RenewalPolicies.load();
        for (int year = 2015; year < 2027; year++) {
            Certification certification = Certification.of(credential, LocalDate.of(year, 2, 10))
                    .withActivity(Activity.of(LocalDate.of(2026, 5, 4), Credits.of("1.5", "ceu")));
            Assessment answer = policies.assess(certification, LocalDate.of(2026, 11, 24));

            String json = jackson3.writeValueAsString(answer);

            assertThat(jackson3.readTree(json)).isEqualTo(jackson3.readTree(jackson2.writeValueAsString(answer)));
            assertThat(json).contains("\"as_of\":\"2026-11-24\"").doesNotContainPattern(":\\s*-?[0-9]");
        }
    }

    @Test
    void feesToComeAreWrittenTheSame() throws JsonProcessingException {
        LocalDate asOf = LocalDate.of(2026, 11, 24);
        List<ForecastFee> fees = RenewalPolicies.load()
                .forecast(Certification.of("nha:cpt", LocalDate.of(2025, 2, 10)), asOf, asOf.plusYears(1))
                .toList();
        String fee =
                "[{\"key\":null,\"credential\":\"nha:cpt\",\"due\":\"2027-02-10\",\"fee\":\"renewal\",\"amount\":null,"
                        + "\"currency\":\"USD\",\"basis\":\"renewal\"}]";
        String month =
                "[{\"month\":\"2027-02\",\"known_total\":{\"amount\":\"0.00\",\"currency\":\"USD\"},\"known_fees\":0,"
                        + "\"unknown_fees\":1,\"complete\":false}]";

        List<MonthlyFees> months = fees.stream().collect(ForecastFee.byMonth());

        assertThat(jackson3.writeValueAsString(fees)).isEqualTo(fee).isEqualTo(jackson2.writeValueAsString(fees));
        assertThat(jackson3.writeValueAsString(months)).isEqualTo(month).isEqualTo(jackson2.writeValueAsString(months));
    }

    @Test
    void bothJacksonsWriteAPlanInExactText() throws JsonProcessingException {
        JointPlan plan = RenewalPolicies.load()
                .plan(List.of(Certification.of("aama:cma", LocalDate.of(2026, 2, 10))), LocalDate.of(2026, 11, 24));

        String json = jackson3.writeValueAsString(plan);

        assertThat(jackson3.readTree(json)).isEqualTo(jackson3.readTree(jackson2.writeValueAsString(plan)));
        assertThat(json).contains("\"total_hours\":\"60\"").doesNotContainPattern(":\\s*-?[0-9]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "12", "12.5", "0.0001", "999999999.9999"})
    void creditsComeBackAsTheyWere(String amount) throws JsonProcessingException {
        Credits credits = Credits.of(amount, "ceu");
        String json = "{\"amount\":\"" + amount + "\",\"unit\":\"ceu\"}";

        assertThat(jackson3.writeValueAsString(credits)).isEqualTo(json);
        assertThat(jackson2.writeValueAsString(credits)).isEqualTo(json);
        assertThat(jackson3.readValue(json, Credits.class)).isEqualTo(credits);
        assertThat(jackson2.readValue(json, Credits.class)).isEqualTo(credits);
    }

    @Test
    void amountsHaveNoExponent() throws JsonProcessingException {
        Credits tiny = Credits.exactly(new BigDecimal("1E-6"), CreditUnit.CEU);
        String json = "{\"amount\":\"0.000001\",\"unit\":\"ceu\"}";

        assertThat(jackson3.writeValueAsString(tiny)).isEqualTo(json);
        assertThat(jackson2.writeValueAsString(tiny)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "65.00", "-65.00", "999999999999.99"})
    void moneyComesBackAsItWas(String amount) throws JsonProcessingException {
        Money money = Money.of(amount, "USD");
        String json = "{\"amount\":\"" + amount + "\",\"currency\":\"USD\"}";

        assertThat(jackson3.writeValueAsString(money)).isEqualTo(json);
        assertThat(jackson2.writeValueAsString(money)).isEqualTo(json);
        assertThat(jackson3.readValue(json, Money.class)).isEqualTo(money);
        assertThat(jackson2.readValue(json, Money.class)).isEqualTo(money);
    }
}
