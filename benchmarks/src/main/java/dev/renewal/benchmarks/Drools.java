package dev.renewal.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.KieModule;
import org.kie.api.builder.Message;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The simplified rule with Drools and its executable model; by one thread at a time. */
final class Drools implements AutoCloseable {
    /** The rules of each way of writing them: a base of that name holds the rules of the file of that name. */
    private static final String ONE_RULE_A_CHECK = "oneRuleACheck";

    private static final String ONE_PASS = "onePass";

    /** Null where one session is kept for all records. */
    private final StatelessKieSession stateless;
    /** Null where each record gets a session of its own. */
    private final KieSession kept;

    private Drools(StatelessKieSession stateless, KieSession kept) {
        this.stateless = stateless;
        this.kept = kept;
    }

    /** Compiles the rules: what a host does at build time, or when it starts. */
    static KieModule compiled() {
        KieServices services = KieServices.Factory.get();
        KieModuleModel model = services.newKieModuleModel();
        KieFileSystem files = services.newKieFileSystem();
        for (String name : List.of(ONE_RULE_A_CHECK, ONE_PASS)) {
            model.newKieBaseModel(name).addPackage("rules." + name);
            files.write("src/main/resources/rules/" + name + "/" + name + ".drl", text(name + ".drl"));
        }
        files.writeKModuleXML(model.toXML());
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return builder.getKieModule();
    }

    private static String text(String name) {
        try (InputStream in = Drools.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Keeps compiled rules in a file, as the build of a host that compiles its rules beforehand does. */
    static void compileInto(Path file) throws IOException {
        Files.write(file, ((InternalKieModule) compiled()).getBytes());
    }

    /** Takes rules that were compiled beforehand. */
    static KieModule precompiled(Path file) throws IOException {
        KieServices services = KieServices.Factory.get();
        return services.getRepository()
                .addKieModule(services.getResources().newByteArrayResource(Files.readAllBytes(file)));
    }

    /** One rule a check, and a session for each record, the courses in it as facts. */
    static Drools oneRuleACheck(KieModule rules) {
        return new Drools(base(rules, ONE_RULE_A_CHECK).newStatelessKieSession(), null);
    }

    /** One rule that goes through the courses of a record once, in a session that is kept. */
    static Drools onePass(KieModule rules) {
        return new Drools(null, base(rules, ONE_PASS).newKieSession());
    }

    private static KieBase base(KieModule rules, String name) {
        return KieServices.Factory.get().newKieContainer(rules.getReleaseId()).getKieBase(name);
    }

    CmaAnswer answer(Cma cma, LocalDate asOf) {
        Draft draft = new Draft(cma, asOf);
        if (kept == null) {
            List<Object> facts = new ArrayList<>(cma.getCourses());
            facts.add(draft);
            stateless.execute(facts);
        } else {
            FactHandle handle = kept.insert(draft);
            kept.fireAllRules();
            kept.delete(handle);
        }
        return draft.answer();
    }

    @Override
    public void close() {
        if (kept != null) {
            kept.dispose();
        }
    }
}
