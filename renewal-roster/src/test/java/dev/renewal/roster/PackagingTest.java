package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** What a program has besides its answers: help, a version, a completion script, a man page, and a file that is whole. */
class PackagingTest {
    private static final int LINES_OF_A_SCREEN = 40;

    private Path folder;
    private RosterFolder roster;

    @BeforeEach
    void goodRoster(@TempDir Path given) {
        folder = given;
        roster = new RosterFolder(given);
    }

    private static CommandSpec command() {
        return new CommandLine(new RosterCommand(System.out, System.err)).getCommandSpec();
    }

    @Test
    void helpFitsAScreen() {
        String help = Outcome.of("--help").assertStatus(0).out();

        assertThat(help.lines()).hasSizeLessThanOrEqualTo(LINES_OF_A_SCREEN).allMatch(line -> line.length() <= 80);
    }

    @Test
    void version() {
        assertThat(Outcome.of("--version").assertStatus(0).out()).startsWith("renewal-roster ");
    }

    @Test
    void theCompletionScriptHasEachOption() {
        String script = Outcome.of("--completion").assertStatus(0).out();

        assertThat(script).startsWith("#!/usr/bin/env bash");
        command().optionsMap().keySet().forEach(option -> assertThat(script).contains(option));
    }

    /** The page is left in target/man, where a packager finds it. */
    @Test
    void theManPageHasEachOption() throws IOException {
        File pages = Files.createDirectories(Path.of("target", "man")).toFile();
        CommandSpec command = command();

        int status = ManPageGenerator.generateManPage(pages, null, new boolean[0], true, command);

        assertThat(status).isZero();
        String page = Files.readString(pages.toPath().resolve("roster.adoc"));
        command.options()
                .forEach(
                        option -> assertThat(page).contains(option.longestName().substring(2)));
    }

    @Test
    void theFileHasWhatStandardOutputWouldHave() throws IOException {
        Path file = folder.resolve("answers.jsonl");
        Files.writeString(file, "of yesterday");
        String expected = roster.run().out();

        Outcome outcome = roster.run("--out", file.toString()).assertStatus(0);

        assertThat(outcome.out()).isEmpty();
        assertThat(file).hasContent(expected.strip());
    }

    @Test
    void aFileThatCannotBeAllWrittenStaysAsItWas() throws IOException {
        Path file = folder.resolve("answers.jsonl");
        Files.writeString(file, "of yesterday");
        roster.write("payments.csv", "");

        assertThat(roster.run("--out", file.toString()).status()).isEqualTo(2);

        assertThat(file).hasContent("of yesterday");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("answers.jsonl", "credentials.csv", "payments.csv");
        }
    }

    @Test
    void whatIsReadIsNotWrittenTo() {
        Path file = folder.resolve("credentials.csv");

        roster.run("--out", file.toString()).assertUnanswered(file + " is read, and so is not written to.");
        roster.run("--out", folder.toString()).assertUnanswered(folder + " is a folder.");
    }
}
