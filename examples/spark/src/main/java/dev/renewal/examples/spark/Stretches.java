package dev.renewal.examples.spark;

import dev.renewal.roster.RosterLine;
import java.io.Serializable;

/**
 * Cuts what is written into stretches of about the same number of lines, one file each, so that the files one after the other
 * hold the answers in the order of {@code credentials.csv}, and the refusals in that of the rows.
 *
 * @param count how many stretches
 * @param linesOfFiles how many lines each file of the roster has, about
 */
record Stretches(int count, long... linesOfFiles) implements Serializable {
    int of(RosterLine line) {
        long lines = line.isAnswer() ? linesOfFiles[0] : 0;
        long before = 0;
        if (!line.isAnswer()) {
            for (int file = 0; file < linesOfFiles.length; file++) {
                lines += linesOfFiles[file];
                before += file < line.file() ? linesOfFiles[file] : 0;
            }
        }
        return (int) Math.min(count - 1L, (before + line.line()) * count / (lines + 1));
    }
}
