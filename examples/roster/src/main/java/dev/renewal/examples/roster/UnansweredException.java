package dev.renewal.examples.roster;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says, in one sentence for people, why nothing can be answered. Ends the run with exit status 2. */
final class UnansweredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnansweredException(String sentence) {
        super(sentence);
    }

    /** The reason alone is for people: the system's own exceptions differ in what their messages hold. */
    static UnansweredException because(String what, IOException cause) {
        UnansweredException unanswered = new UnansweredException(what + ": " + reason(cause) + ".");
        unanswered.initCause(cause);
        return unanswered;
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (cause instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (cause instanceof FileSystemException detailed && detailed.getReason() != null) {
            return detailed.getReason();
        }
        return cause.getMessage() == null ? "input or output failed" : cause.getMessage();
    }
}
