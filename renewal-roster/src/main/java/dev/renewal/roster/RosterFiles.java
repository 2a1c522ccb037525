package dev.renewal.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Where the files of a roster are. */
final class RosterFiles {
    private final Path folder;

    RosterFiles(Path folder) {
        this.folder = folder;
    }

    private Path path(RosterFile file) {
        return folder.resolve(file.fileName());
    }

    boolean isThere(RosterFile file) {
        return !Files.notExists(path(file), LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns about how many bytes the files of events, activities and payments have. */
    long bytesOfItems() {
        long bytes = 0;
        for (RosterFile file : RosterFile.values()) {
            bytes += file == RosterFile.CREDENTIALS ? 0 : size(file);
        }
        return bytes;
    }

    private long size(RosterFile file) {
        try {
            return Files.size(path(file));
        } catch (IOException missing) {
            return 0; // whoever opens it says so
        }
    }

    RowSource open(RosterFile file) throws IOException {
        return open(file, path(file));
    }

    static RowSource open(RosterFile file, Path path) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new UnansweredException(file.fileName() + " is not a file.");
        }
        return new CsvRows(Files.newInputStream(path));
    }
}
