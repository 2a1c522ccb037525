package dev.renewal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.CreditUnit;
import dev.renewal.credit.EducationRule.CountedKind;
import dev.renewal.credit.EducationRule.CountedUnit;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void wordsThatOnlyTheVocabularyHasAreUsed() {
        FactTable withoutMoney =
                FactTable.of("2026-11-24", Fact.notEstablished(FactKey.statement("tst.fee"), "Not known."));
        CountedUnit cards = new CountedUnit(new CreditUnit("card"), Optional.empty());
        Vocabulary known = new Vocabulary(
                List.of(new CountedKind("teaching", List.of(cards))),
                Set.of("law"),
                false,
                Set.of("board"),
                Set.of(),
                Set.of("renewal"),
                Set.of());

        Words words =
                Words.of(List.of(Certification.of("tst:one", LocalDate.of(2024, 2, 29))), withoutMoney, List.of(known));

        assertThat(words)
                .isEqualTo(new Words(
                        List.of("contact-hour", "card"),
                        List.of("course", "teaching"),
                        List.of("law"),
                        List.of("board"),
                        List.of(),
                        List.of(),
                        List.of("renewal"),
                        List.of("USD")));
    }
}
