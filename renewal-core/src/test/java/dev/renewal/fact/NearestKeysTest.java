package dev.renewal.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestKeysTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // letters inserted, deleted or replaced; the case does not matter
                "test.siz, test.size, test.size",
                "test.sizes, test.size, test.size",
                "test.sixe, test.size, test.size",
                "TEST.SIZE, test.size, test.size",
                // at most a third of the letters, and two in any case
                "test.sabc, test.size, test.size",
                "test.abcd, test.size, -",
                "test.sabcd, test.size, -",
                "a.cd, a.b, a.b",
                "a.cde, a.b, -",
                // the nearest, and those with one edit more
                "test.sizf, test.size test.side test.ride, test.size test.side",
                "test.sidf, test.ride test.size test.side, test.side test.ride test.size",
                // at most three; equally near ones are sorted by id
                "test.a, test.e test.d test.c test.b, test.b test.c test.d",
                // the beginning of an id counts as one edit
                "test.fee, test.feemember test.few test.fee.member, test.fee.member test.few",
                // much longer than any id
                "a.bcdefghijklmnopqrstuvwxyz, a.b, -",
            })
    void suggestsTheNearestKeys(String typed, String known, String meant) {
        Fact<?>[] facts = Arrays.stream(known.split(" "))
                .map(id -> Fact.notEstablished(FactKey.count(id), "Not known."))
                .toArray(Fact<?>[]::new);
        assertThat(NearestKeys.to(typed, FactTable.of("2026-01-01", facts)))
                .isEqualTo(meant == null ? List.of() : List.of(meant.split(" ")));
    }
}
