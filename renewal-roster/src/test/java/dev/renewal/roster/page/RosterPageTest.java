package dev.renewal.roster.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page keeps of a roster that is too large for it, and where it puts a certification. */
class RosterPageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RenewalPolicies POLICIES = RenewalPolicies.load();

    /** The term ends with the month, 60 months later, as AAMA counts. */
    private static Assessment answer(LocalDate certified) {
        return POLICIES.assess(
                Certification.of("aama:cma", certified).withPrintedExpiration(certified.plusYears(5)), TODAY);
    }

    private static RosterPage page() {
        return new RosterPage("folder", TODAY);
    }

    private static void add(RosterPage page, String holder, Assessment answer) {
        page.add(holder, "Earn.", "", new PageRow.Reasons(answer, 0, 0, () -> "why " + holder), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, may-not", // the day after the end
        "2026-11-24, due-30",
        "2026-12-24, due-30",
        "2026-12-25, due-90",
        "2027-02-22, due-90",
        "2027-02-23, due-180",
        "2027-05-23, due-180",
        "2027-05-24, later"
    })
    void aCertificationIsInTheListOfItsDueDay(LocalDate expires, String list) {
        RosterPage page = page();
        add(page, "H-1", answer(expires.minusYears(5)));

        assertThat(page.lists())
                .filteredOn(one -> one.count() == 1)
                .extracting(RowList::id)
                .containsExactly(list);
    }

    @Test
    void theRowsThatAreDueFirstAreKept() throws IOException {
        RosterPage page = page();
        Assessment late = answer(LocalDate.of(2026, 1, 5));
        Assessment early = answer(LocalDate.of(2025, 1, 5));
        for (int row = 0; row < 10_100; row++) {
            add(page, "L-" + row, late);
        }
        add(page, "E-1", early);

        RowList later = page.lists().stream()
                .filter(list -> list.id().equals("later"))
                .findFirst()
                .orElseThrow();
        assertThat(later.count()).isEqualTo(10_101);
        assertThat(later.countLeftOut()).isEqualTo(101);
        assertThat(later.countWithoutReasons()).isEqualTo(9_750);
        assertThat(later.rows()).hasSize(10_000).extracting(PageRow::holderId).startsWith("E-1", "L-0", "L-1");
        StringWriter html = new StringWriter();
        page.writeTo(html);
        assertThat(html.toString())
                .contains("why E-1", "why L-248", "The last 9750 of these rows do not unfold")
                .contains("101 more certifications of this list are not shown")
                .doesNotContain("why L-249", "L-9999<");
    }
}
