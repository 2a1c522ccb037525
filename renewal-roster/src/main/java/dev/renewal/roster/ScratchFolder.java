package dev.renewal.roster;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder for what does not fit in memory, readable by its owner alone, since it holds data of people. It is gone when the
 * run ends, even where that is interrupted.
 */
final class ScratchFolder implements Closeable {
    private final Path folder;
    private final Thread onInterruption;

    ScratchFolder() {
        try {
            folder = Files.createTempDirectory("roster-scratch");
        } catch (IOException failed) {
            throw failed(failed);
        }
        onInterruption = new Thread(this::delete);
        Runtime.getRuntime().addShutdownHook(onInterruption);
    }

    static UnansweredException failed(IOException cause) {
        return UnansweredException.because("The temporary files could not be written or read", cause);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private void delete() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException | DirectoryIteratorException leftBehind) {
            folder.toFile().deleteOnExit();
        }
    }

    @Override
    public void close() {
        delete();
        Runtime.getRuntime().removeShutdownHook(onInterruption);
    }
}
