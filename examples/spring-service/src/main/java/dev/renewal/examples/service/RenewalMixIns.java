package dev.renewal.examples.service;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Fraction;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Condition;
import dev.renewal.credit.Disallowance;
import dev.renewal.credit.PlanLine;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Shortfall;
import dev.renewal.error.JsonByModule;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.Deadline;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.ForecastFee;
import dev.renewal.policy.JointPlan;
import dev.renewal.policy.NextStep;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.policy.Step;
import dev.renewal.term.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How Jackson writes the values of the library, and reads amounts. The annotations are those of Jackson 2 and 3 alike.
 *
 * <p>Amounts are strings, so that no reader turns them into floating point; what is not known is null.
 */
final class RenewalMixIns {
    /** To hand to the mapper's {@code addMixIn}; the key is the library's type. */
    static final Map<Class<?>, Class<?>> ALL = Map.ofEntries(
            Map.entry(JsonByModule.class, ByMixIns.class),
            Map.entry(Assessment.class, AssessmentJson.class),
            Map.entry(RenewalOption.class, OptionJson.class),
            Map.entry(Shortfall.class, ShortfallJson.class),
            Map.entry(Requirement.class, RequirementJson.class),
            Map.entry(JointPlan.Part.class, PartJson.class),
            Map.entry(JointPlan.Status.class, LabelJson.class),
            Map.entry(Fraction.class, TextJson.class),
            Map.entry(Deadline.class, DeadlineJson.class),
            Map.entry(Disallowance.class, DisallowanceJson.class),
            Map.entry(FeeQuote.class, FeeQuoteJson.class),
            Map.entry(FeeLine.class, FeeLineJson.class),
            Map.entry(Credits.class, CreditsJson.class),
            Map.entry(Money.class, MoneyJson.class),
            Map.entry(CredentialId.class, TextJson.class),
            Map.entry(CreditUnit.class, NameJson.class),
            Map.entry(Route.class, NameJson.class),
            Map.entry(DeadlineKind.class, NameJson.class),
            Map.entry(Standing.class, LabelJson.class),
            Map.entry(Step.Action.class, LabelJson.class),
            Map.entry(ForecastFee.Basis.class, LabelJson.class),
            Map.entry(Finding.Item.class, LabelJson.class),
            Map.entry(Grade.class, LabelJson.class));

    private RenewalMixIns() {}

    private interface ByMixIns {
        @JsonValue(false)
        Object addRenewalJackson();
    }

    @JsonPropertyOrder({
        "key",
        "credential",
        "asOf",
        "standing",
        "mayUseTitle",
        "bodyWord",
        "term",
        "deadlines",
        "options",
        "nextStep",
        "findings",
        "notes",
        "nextChange",
    })
    private interface AssessmentJson {
        @JsonProperty
        Optional<String> key();

        @JsonProperty
        CredentialId credential();

        @JsonProperty
        LocalDate asOf();

        @JsonProperty
        Standing standing();

        @JsonProperty
        Optional<Boolean> mayUseTitle();

        @JsonProperty
        Optional<String> bodyWord();

        @JsonProperty
        Optional<DateRange> term();

        @JsonProperty
        List<Deadline> deadlines();

        @JsonProperty
        List<RenewalOption> options();

        @JsonProperty
        Optional<NextStep> nextStep();

        @JsonProperty
        List<Finding> findings();

        @JsonProperty
        List<Note> notes();

        @JsonProperty
        Optional<LocalDate> nextChange();
    }

    @JsonPropertyOrder({
        "route",
        "open",
        "opens",
        "closes",
        "earnBy",
        "canStillBeSatisfied",
        "shortfall",
        "fees",
        "steps",
    })
    private interface OptionJson {
        @JsonProperty
        Route route();

        @JsonProperty("open")
        boolean isOpen();

        @JsonProperty
        LocalDate opens();

        @JsonProperty
        Optional<LocalDate> closes();

        @JsonProperty
        Optional<LocalDate> earnBy();

        @JsonProperty
        boolean canStillBeSatisfied();

        @JsonProperty
        Shortfall shortfall();

        @JsonProperty
        FeeQuote fees();

        @JsonProperty
        List<Step> steps();
    }

    @JsonPropertyOrder({
        "requirements",
        "minimumAdditional",
        "plan",
        "surplus",
        "conditions",
        "uncounted",
        "complete",
        "satisfied",
    })
    private interface ShortfallJson {
        @JsonProperty
        List<Requirement> requirements();

        @JsonProperty
        Credits minimumAdditional();

        @JsonProperty
        List<PlanLine> plan();

        @JsonProperty
        Credits surplus();

        @JsonProperty
        List<Condition> conditions();

        @JsonProperty
        List<Disallowance> uncounted();
    }

    private interface RequirementJson {
        @JsonProperty
        Optional<Credits> missing();
    }

    /** Of the option that decides, the fewest further credits; the answer has the rest of it. */
    private interface PartJson {
        @JsonIgnore
        Optional<RenewalOption> option();

        @JsonProperty
        Optional<Credits> minimumAdditional();
    }

    private interface DeadlineJson {
        @JsonProperty("met")
        boolean isMet();
    }

    /** The activity by the host's own key; its dates and amounts are the host's already. */
    private interface DisallowanceJson {
        @JsonIgnore
        Activity activity();

        @JsonProperty
        Optional<String> activityKey();
    }

    private interface FeeQuoteJson {
        @JsonProperty
        Money knownTotal();
    }

    private interface FeeLineJson {
        @JsonProperty
        String fee();

        @JsonProperty
        Optional<Money> amount();

        @JsonProperty
        Optional<LocalDate> due();

        @JsonProperty
        List<FeeLine.Later> later();
    }

    @JsonAutoDetect(isGetterVisibility = Visibility.NONE)
    private abstract static class CreditsJson {
        @JsonProperty
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        abstract BigDecimal amount();

        @JsonProperty
        abstract CreditUnit unit();

        @JsonCreator
        static Credits of(@JsonProperty("amount") String amount, @JsonProperty("unit") String unit) {
            throw new UnsupportedOperationException("stands for Credits.of");
        }
    }

    @JsonAutoDetect(isGetterVisibility = Visibility.NONE)
    private abstract static class MoneyJson {
        @JsonProperty
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        abstract BigDecimal amount();

        @JsonCreator
        static Money of(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
            throw new UnsupportedOperationException("stands for Money.of");
        }
    }

    private interface TextJson {
        @JsonValue
        @Override
        String toString();
    }

    private interface NameJson {
        @JsonValue
        String name();
    }

    private interface LabelJson {
        @JsonValue
        String label();
    }
}
