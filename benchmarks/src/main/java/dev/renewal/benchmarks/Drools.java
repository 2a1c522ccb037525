package dev.renewal.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.KieModule;
import org.kie.api.builder.Message;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The simplified rule with Drools and its executable model; one of the rules goes through all courses. Not thread-safe. */
final class Drools implements AutoCloseable {
    /** The name of the file of the rules, of their package and of their base. */
    private static final String RULES = "onePass";

    private final KieSession session;

    /** Takes compiled rules into a session that is kept for all records. */
    Drools(KieModule rules) {
        session = KieServices.Factory.get()
                .newKieContainer(rules.getReleaseId())
                .getKieBase(RULES)
                .newKieSession();
    }

    /** Compiles the rules: what a host does at build time, or when it starts. */
    static KieModule compiled() {
        KieServices services = KieServices.Factory.get();
        KieModuleModel model = services.newKieModuleModel();
        KieFileSystem files = services.newKieFileSystem();
        model.newKieBaseModel(RULES).addPackage("rules." + RULES);
        files.write("src/main/resources/rules/" + RULES + "/" + RULES + ".drl", text(RULES + ".drl"));
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

    CmaAnswer answer(Cma cma, LocalDate asOf) {
        Draft draft = new Draft(cma, asOf);
        FactHandle handle = session.insert(draft);
        session.fireAllRules();
        session.delete(handle);
        return draft.answer();
    }

    @Override
    public void close() {
        session.dispose();
    }
}
