package dev.renewal.roster;

import java.io.OutputStream;

/** The roster host as it runs without ending the process; it stands in the package of the host, which shows no such door. */
public final class RosterRunner {
    private RosterRunner() {}

    public static int run(OutputStream out, OutputStream err, String... arguments) {
        return RosterCommand.run(out, err, arguments);
    }
}
