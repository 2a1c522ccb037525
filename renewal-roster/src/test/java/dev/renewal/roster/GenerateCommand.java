package dev.renewal.roster;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The command line of the generator. */
@Command(
        name = "generate",
        description = "Writes a roster of made-up people, the same for the same number and seed.",
        sortOptions = false)
public final class GenerateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "the folder to write to; no roster may be in it")
    private Path folder;

    @Option(
            names = "--credentials",
            paramLabel = "COUNT",
            required = true,
            description = "how many rows credentials.csv has; there are ten times as many activities")
    private int credentials;

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "1", description = "another one, other people")
    private long seed;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    private boolean help;

    private final CommandLine line = new CommandLine(this).setExpandAtFiles(false);

    /**
     * Runs and ends the process: with 0, or with 2 where nothing could be written, or not all of it.
     *
     * @param arguments the arguments
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new GenerateCommand().line.execute(arguments);
    }

    @Override
    public Integer call() {
        if (credentials < 1) {
            throw new ParameterException(line, "Found " + credentials + " credentials; wanted: at least 1.");
        }
        try {
            new RosterGenerator(credentials, seed).write(folder);
            return 0;
        } catch (FileAlreadyExistsException there) {
            throw new ParameterException(line, there.getFile() + " is there already, and is not written over.");
        } catch (IOException failed) {
            throw new ParameterException(
                    line,
                    UnansweredException.because("The roster cannot be written", failed)
                            .getMessage());
        }
    }
}
