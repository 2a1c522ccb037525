package dev.renewal.roster;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** Says, in one sentence for people and perhaps a list of findings, why nothing can be answered. Ends the run with exit status 2. */
final class UnansweredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Each in one line. */
    @SuppressWarnings("serial") // List.copyOf is serializable
    private final List<String> findings;

    UnansweredException(String sentence) {
        this(sentence, List.of());
    }

    UnansweredException(String sentence, List<String> findings) {
        super(sentence);
        this.findings = List.copyOf(findings);
    }

    /** The reason alone is for people: the system's own exceptions differ in what their messages hold. */
    static UnansweredException because(String what, IOException cause) {
        UnansweredException unanswered = new UnansweredException(what + ": " + reason(cause) + ".");
        unanswered.initCause(cause);
        return unanswered;
    }

    List<String> findings() {
        return findings;
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
