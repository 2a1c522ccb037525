package dev.renewal.roster;

import java.io.IOException;

/** Whether standard error is a terminal: Java says so only of standard input and output together. */
final class StandardError {
    private StandardError() {}

    /** Asks the system, as a shell script would; where there is no such program, the answer is no. */
    static boolean isTerminal() {
        try {
            return new ProcessBuilder("sh", "-c", "test -t 2")
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
