package dev.renewal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import dev.renewal.RenewalPolicies;
import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.credit.ActivityFilter;
import dev.renewal.credit.Category;
import dev.renewal.credit.CategoryFamily;
import dev.renewal.credit.CountingRule;
import dev.renewal.credit.EarningWindow;
import dev.renewal.credit.EducationRule;
import dev.renewal.credit.KnownWords;
import dev.renewal.credit.RequiredAmount;
import dev.renewal.credit.RequirementSet;
import dev.renewal.fact.Dated;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Fate;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import dev.renewal.fee.PaymentFindings;
import dev.renewal.fee.PaymentHistory;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialRule;
import dev.renewal.policy.Day;
import dev.renewal.policy.FeeRule;
import dev.renewal.policy.InstalmentRule;
import dev.renewal.policy.Labels;
import dev.renewal.policy.LapseSchedule;
import dev.renewal.policy.OptionRule;
import dev.renewal.policy.Outcome;
import dev.renewal.policy.RecordFindings;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.policy.Step;
import dev.renewal.policy.StepRule;
import dev.renewal.term.MissingDays;
import dev.renewal.term.PrintedTermRule;
import dev.renewal.term.RunningTerm;
import dev.renewal.term.TermCycle;
import dev.renewal.term.TermEnd;
import dev.renewal.term.TermRule;
import java.io.IOException;
import java.io.Serializable;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Whoever hands in null from Java reads which parameter it was: the message of the exception is the name in the source. Each
 * parameter of each public method of the core is tried in turn, with values for the others.
 */
class NullNamesTest {
    private static final Path SOURCES = Path.of("../../renewal-core/src/main/java/dev/renewal");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    /** What exists only while an answer is made, and policies; methods that need one are not tried. */
    private static final Set<String> WITHOUT_SAMPLE = Set.of(
            "CountingRule.AsOf",
            "CountingRule.Count",
            "CreditTally",
            "DeclaredPolicy",
            "EducationRule.AsOf",
            "Holder",
            "PrintedTermRule.AsOf",
            "RenewalPolicy",
            "Rules",
            "TermRule.AsOf",
            "TermRule.RollOver");

    /** Texts that are read need one that can be. */
    private static final Map<String, String> TEXTS = Map.of(
            "amount", "1",
            "credential", "aama:cma",
            "currency", "USD",
            "id", "test.count",
            "verifiedOn", "2026-11-24");

    private final Samples samples = new Samples();
    private final Map<Class<?>, Object> further = further();
    private final Set<String> missing = new TreeSet<>();

    private static Map<Class<?>, Object> further() {
        RenewalPolicies policies = RenewalPolicies.load();
        Map<Class<?>, Object> values = new HashMap<>();
        for (Object value : new Object[] {
            policies,
            Labels.english(),
            CreditUnit.CEU,
            FactOverrides.none(),
            FactKey.count("test.count"),
            Currency.getInstance("USD"),
            Period.ofYears(1),
            BigDecimal.ONE,
            BigInteger.ONE,
            RoundingMode.UP,
            DAY,
            Optional.empty()
        }) {
            values.put(value.getClass(), value);
        }
        values.put(Outcome.class, Outcome.failed(Certification.of("aama:cma", DAY), new IllegalStateException()));
        values.put(Object.class, 1);
        values.put(Serializable.class, 1);
        values.put(List.class, List.of());
        values.put(Collection.class, List.of());
        values.put(Set.class, Set.of());
        values.put(YearMonth.class, YearMonth.from(DAY));
        FactsAsOf facts = FactsAsOf.of(policies.facts(), DAY, Period.ofYears(1));
        values.put(FactsAsOf.class, facts);
        Trace trace = Trace.of(facts);
        values.put(Trace.class, trace);
        addDeclarations(values);
        FactKey<?> known = policies.facts().facts().get(0).key();
        values.put(Sourced.class, facts.get(known));
        values.put(Dated.class, facts.dated(known));
        values.put(MissingDays.class, MissingDays.asOf(facts));
        values.put(PaymentFindings.class, new PaymentFindings(trace));
        values.put(RecordFindings.class, new RecordFindings(Optional.empty()));
        values.put(
                Assessment.Builder.class,
                new Assessment.Builder(Certification.of("aama:cma", DAY), trace, Standing.CURRENT));
        values.put(RenewalOption.Builder.class, new RenewalOption.Builder(Route.EXAMINATION, DAY, trace));
        values.put(Certification.Builder.class, Certification.builder("aama:cma"));
        values.put(Activity.Builder.class, Activity.builder(DAY, Credits.zero(CreditUnit.CEU)));
        values.put(Map.class, Map.of());
        values.put(Stream.class, Stream.of());
        values.put(Class.class, String.class);
        values.put(ClassLoader.class, NullNamesTest.class.getClassLoader());
        values.put(ModuleLayer.class, ModuleLayer.boot());
        values.put(RuntimeException.class, new IllegalStateException());
        values.put(boolean.class, false);
        values.put(int.class, 1);
        values.put(long.class, 1L);
        return values;
    }

    /** What a policy is declared with. */
    private static void addDeclarations(Map<Class<?>, Object> values) {
        FactKey<Period> length = FactKey.period("test.length");
        Category category = Category.topic("clinical", "clinical");
        TermCycle cycle = new TermCycle(Period.ofYears(1), TermEnd.onNext(MonthDay.of(12, 31)));
        for (Object value : new Object[] {
            ActivityFilter.all(),
            category,
            CategoryFamily.of(category),
            EarningWindow.always(),
            EducationRule.in(CreditUnit.CEU),
            FeeRule.of("renewal", FactKey.money("test.fee", "USD")),
            InstalmentRule.beforeAnniversaries("annual", FactKey.money("test.fee", "USD"), length),
            KnownWords.any(),
            LapseSchedule.currentThrough(Day.TERM_END),
            OptionRule.of(Route.EXAMINATION),
            PaymentHistory.of(List.of()),
            PrintedTermRule.implying(length),
            RequirementSet.total("total", RequiredAmount.of(Credits.zero(CreditUnit.CEU))),
            cycle,
            RunningTerm.first(cycle, DAY),
            StepRule.of(Step.Action.APPLY, "Apply."),
            TermRule.lasting(length),
            CredentialRule.of("code", "A name", CreditUnit.CEU)
        }) {
            values.put(value.getClass(), value);
        }
        values.put(Day.class, Day.TERM_END);
        values.put(TermEnd.class, TermEnd.onNext(MonthDay.of(12, 31)));
        values.put(RequiredAmount.class, RequiredAmount.of(Credits.zero(CreditUnit.CEU)));
        values.put(
                CountingRule.class,
                CountingRule.earlyAtMost(FactKey.credits("test.most", CreditUnit.CEU), "A reason."));
        values.put(Fate.class, new Fate.Used("used"));
        values.put(Function.class, Function.identity());
        values.put(Resolvable.class, (Resolvable<Object>) any -> any);
    }

    @Test
    void eachNullIsRefusedByTheNameOfItsParameter() throws IOException {
        Map<String, List<MethodTree>> sources = sources();
        List<String> unnamed = new ArrayList<>();
        int tried = 0;
        for (Class<?> type : publicTypes()) {
            for (Executable method : methods(type)) {
                List<String> names = names(method, sources);
                for (int i = 0; i < names.size(); i++) {
                    if (names.get(i) != null) {
                        String refusal = refusal(method, names, i);
                        tried += refusal == null ? 0 : 1;
                        if (refusal != null && !refusal.equals(names.get(i))) {
                            unnamed.add(
                                    shortName(type) + "." + method.getName() + ": " + names.get(i) + ": " + refusal);
                        }
                    }
                }
            }
        }

        assertThat(unnamed).isEmpty();
        assertThat(missing).containsExactlyInAnyOrderElementsOf(WITHOUT_SAMPLE);
        assertThat(tried).isGreaterThan(450);
    }

    private static List<Class<?>> publicTypes() {
        List<Class<?>> types = new ArrayList<>();
        Published.CLASSES.stream()
                .filter(type ->
                        RenewalPolicies.class.getModule().equals(type.reflect().getModule()))
                .filter(type ->
                        type.getPackageName().matches("dev\\.renewal(\\.(amount|credit|fact|fee|policy|term))?"))
                .map(type -> type.reflect())
                .filter(NullNamesTest::isPublic)
                .forEach(types::add);
        return types;
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && !Throwable.class.isAssignableFrom(type)
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    /** Equality takes null, and the compiler writes what an enum adds. */
    private static List<Executable> methods(Class<?> type) {
        List<Executable> methods = new ArrayList<>();
        if (!Modifier.isAbstract(type.getModifiers())) {
            methods.addAll(List.of(type.getConstructors()));
        }
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())
                    && !Modifier.isAbstract(method.getModifiers())
                    && !method.isSynthetic()
                    && !method.getName().equals("equals")
                    && !(type.isEnum() && method.getName().equals("valueOf"))) {
                methods.add(method);
            }
        }
        return methods;
    }

    /** The message of the refusal, or what happened instead; null where no value of another parameter is at hand. */
    private String refusal(Executable method, List<String> names, int tested) {
        Object[] values = new Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == tested ? null : value(method.getParameterTypes()[i], names.get(i));
            if (i != tested && values[i] == null) {
                return null;
            }
        }
        try {
            if (method instanceof Constructor<?> constructor) {
                constructor.newInstance(values);
            } else {
                boolean ofClass = Modifier.isStatic(method.getModifiers());
                Object receiver = ofClass ? null : value(method.getDeclaringClass(), "this");
                if (!ofClass && receiver == null) {
                    return null;
                }
                ((Method) method).invoke(receiver, values);
            }
            return "accepted";
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getCause();
            return cause instanceof NullPointerException ? String.valueOf(cause.getMessage()) : cause.toString();
        } catch (ReflectiveOperationException notCalled) {
            throw new AssertionError(method.toString(), notCalled);
        }
    }

    private Object value(Class<?> type, String name) {
        if (type == String.class) {
            return TEXTS.getOrDefault(name, "x");
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        Object value = further.get(type);
        if (value == null && samples.classes().contains(type)) {
            value = samples.of(type).get(0);
        }
        if (value == null) {
            missing.add(shortName(type));
        }
        return value;
    }

    /** The names of the parameters, in their order; null for one that may be null. */
    private static List<String> names(Executable method, Map<String, List<MethodTree>> sources) {
        List<String> names = new ArrayList<>();
        Class<?> type = method.getDeclaringClass();
        if (type.isRecord()
                && Arrays.equals(method.getParameterTypes(), components(type))
                && method instanceof Constructor) {
            for (RecordComponent component : type.getRecordComponents()) {
                names.add(component.getType().isPrimitive() ? null : component.getName());
            }
            return names;
        }
        for (MethodTree source : sources.getOrDefault(name(method), List.of())) {
            if (types(source).equals(types(method))) {
                for (VariableTree parameter : source.getParameters()) {
                    boolean reference = !method.getParameterTypes()[names.size()].isPrimitive();
                    names.add(
                            reference && !parameter.getModifiers().toString().contains("@Nullable")
                                    ? parameter.getName().toString()
                                    : null);
                }
                return names;
            }
        }
        assertThat(method.getParameterCount())
                .as("%s is in the sources", method)
                .isZero();
        return names;
    }

    private static String shortName(Class<?> type) {
        return type.getName().replaceFirst("^.*\\.", "").replace('$', '.');
    }

    private static Class<?>[] components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
    }

    private static String name(Executable method) {
        return method.getDeclaringClass().getName() + "."
                + (method instanceof Constructor ? "<init>" : method.getName());
    }

    private static List<String> types(Executable method) {
        return Arrays.stream(method.getParameters())
                .map(Parameter::getParameterizedType)
                .map(type -> simple(type.getTypeName()))
                .toList();
    }

    private static List<String> types(MethodTree method) {
        return method.getParameters().stream()
                .map(parameter -> simple(parameter.getType().toString()))
                .toList();
    }

    /** A type without packages, enclosing types, arguments and annotations. */
    private static String simple(String type) {
        return type.replaceAll("@[\\w.]+ ?", "")
                .replaceAll("<.*>", "")
                .replace("...", "[]")
                .replaceAll("[\\w.$]*[.$]", "");
    }

    private static Map<String, List<MethodTree>> sources() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> files;
        try (Stream<Path> found = Files.walk(SOURCES)) {
            files = found.filter(file -> file.toString().endsWith(".java")).toList();
        }
        var units = compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(files);
        Map<String, List<MethodTree>> methods = new TreeMap<>();
        for (CompilationUnitTree unit : ((JavacTask) compiler.getTask(null, null, null, null, null, units)).parse()) {
            String inPackage = unit.getPackageName() + ".";
            unit.getTypeDecls().forEach(type -> collect(inPackage, type, methods));
        }
        return methods;
    }

    private static void collect(String enclosing, Tree tree, Map<String, List<MethodTree>> methods) {
        if (tree instanceof ClassTree type) {
            String name = enclosing + type.getSimpleName();
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree method) {
                    methods.computeIfAbsent(name + "." + method.getName(), first -> new ArrayList<>())
                            .add(method);
                } else {
                    collect(name + "$", member, methods);
                }
            }
        }
    }
}
