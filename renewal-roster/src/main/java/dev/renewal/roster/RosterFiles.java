package dev.renewal.roster;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the files of a roster are: in a folder, a zip file or one Excel workbook. Each file is CSV, or else a workbook of its
 * name, or else a sheet of its name in the only other workbook that is there.
 */
final class RosterFiles implements Closeable {
    private static final String ZIP = ".zip";
    private static final String XLSX = ".xlsx";

    /** So many bytes say how long a row of credentials is. */
    private static final int SAMPLE = 64 * 1024;
    /** Fewer entries at a time are not worth their buffers, and more no longer fit near at hand; how many in a sheet nobody knows. */
    private static final int FEWEST = 16;

    private static final int MOST = 4096;
    private static final int OF_SHEETS = 256;

    private final Conventions conventions;
    private final Path folder;
    /** Null where the folder is not in a zip file. */
    private final FileSystem archive;
    /** Null where there is none whose sheets may be files. */
    private final Path workbook;

    private final Map<RosterFile, Place> places = new EnumMap<>(RosterFile.class);

    /** A file, and which sheet of it: null where it is no workbook, empty for the first. */
    private record Place(Path path, String sheet) {}

    /**
     * Opens a roster.
     *
     * @throws UnansweredException if there is none
     */
    RosterFiles(Path roster, Conventions conventions) {
        this.conventions = conventions;
        String name = String.valueOf(roster.getFileName()).toLowerCase(Locale.ROOT);
        boolean isFile = Files.isRegularFile(roster);
        try {
            archive = isFile && name.endsWith(ZIP) ? FileSystems.newFileSystem(roster) : null;
            folder = archive == null ? roster : innermost(archive.getPath("/"));
            if (isFile && name.endsWith(XLSX)) {
                workbook = roster;
            } else if (Files.isDirectory(folder)) {
                List<Path> workbooks = files(folder, XLSX);
                workbooks.removeIf(path -> isNamedAsFile(path.getFileName().toString()));
                workbook = workbooks.size() == 1 ? workbooks.get(0) : null;
            } else {
                throw new UnansweredException(roster + " is not a folder.");
            }
        } catch (IOException failed) {
            throw UnansweredException.because(roster + " cannot be read", failed);
        }
        for (RosterFile file : RosterFile.values()) {
            places.put(file, found(file));
        }
    }

    /** A zip file often holds one folder, and that the files. */
    private static Path innermost(Path folder) throws IOException {
        List<Path> files = files(folder, "");
        return files.size() == 1 && Files.isDirectory(files.get(0)) ? innermost(files.get(0)) : folder;
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder,
                file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(end))) {
            files.forEach(found::add);
        }
        return found;
    }

    private static boolean isNamedAsFile(String workbook) {
        return RosterRow.FILES.stream().anyMatch(file -> workbook.equalsIgnoreCase(sheet(file) + XLSX));
    }

    private static String sheet(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }

    private static boolean isThere(Path path) {
        return !Files.notExists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private Place found(RosterFile file) {
        String sheet = sheet(file.fileName());
        boolean isFolder = Files.isDirectory(folder);
        Path csv = isFolder ? folder.resolve(file.fileName()) : folder.resolveSibling(file.fileName());
        Path own = folder.resolve(sheet + XLSX);
        if (isFolder && isThere(csv)) {
            return new Place(csv, null);
        }
        if (isFolder && isThere(own)) {
            return new Place(own, "");
        }
        try {
            return workbook != null && SheetRows.has(workbook, sheet)
                    ? new Place(workbook, sheet)
                    : new Place(isFolder ? csv : null, null);
        } catch (IOException failed) {
            throw UnansweredException.because(workbook + " cannot be read", failed);
        }
    }

    /** Returns what a file is called here: the file itself, or a workbook and perhaps a sheet of it. */
    String name(RosterFile file) {
        Place place = places.get(file);
        if (place.sheet == null) {
            return file.fileName();
        }
        return place.path.getFileName() + (place.sheet.isEmpty() ? "" : ", sheet " + place.sheet);
    }

    boolean isThere(RosterFile file) {
        Place place = places.get(file);
        return place.path != null && isThere(place.path);
    }

    /** Whether a path is that of a file that is read. */
    boolean isRead(Path path) throws IOException {
        for (RosterFile file : RosterFile.values()) {
            Path read = places.get(file).path;
            if (read != null && archive == null && Files.exists(read) && Files.isSameFile(read, path)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the names of files in the folder that are not read. */
    Set<String> notRead() throws IOException {
        Set<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            for (Path file : files(folder, "")) {
                names.add(file.getFileName().toString());
            }
        }
        for (RosterFile file : RosterFile.values()) {
            Path read = places.get(file).path;
            if (read != null) {
                names.remove(read.getFileName().toString());
            }
        }
        return names;
    }

    /** Returns of how many holders and credentials the rows have so many bytes, about: as if all had as many. */
    int entriesIn(int bytes) {
        if (places.values().stream().anyMatch(place -> place.sheet != null)) {
            return OF_SHEETS;
        }
        long all = Arrays.stream(RosterFile.values()).mapToLong(this::size).sum();
        long entries = 1 + size(RosterFile.CREDENTIALS) / bytesOfRow();
        return (int) Math.max(FEWEST, Math.min(MOST, bytes * entries / (1 + all)));
    }

    private int bytesOfRow() {
        Path credentials = places.get(RosterFile.CREDENTIALS).path;
        try (InputStream file =
                credentials == null ? InputStream.nullInputStream() : Files.newInputStream(credentials)) {
            String first = new String(file.readNBytes(SAMPLE), StandardCharsets.ISO_8859_1);
            return 1 + first.length() / Math.max(1, (int) first.lines().count());
        } catch (IOException unreadable) {
            return SAMPLE; // whoever opens it says so
        }
    }

    private long size(RosterFile file) {
        try {
            return isThere(file) ? Files.size(places.get(file).path) : 0;
        } catch (IOException unreadable) {
            return 0; // whoever opens it says so
        }
    }

    RowSource open(RosterFile file) throws IOException {
        Place place = places.get(file);
        if (place.path == null) {
            throw new UnansweredException("The workbook has no sheet " + sheet(file.fileName()) + ".");
        }
        return place.sheet == null ? csv(file, place.path, conventions) : new SheetRows(place.path, place.sheet);
    }

    static RowSource csv(RosterFile file, Path path, Conventions conventions) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new UnansweredException(file.fileName() + " is not a file.");
        }
        return new CsvRows(Utf8Stream.of(Files.newInputStream(path), conventions.encoding()));
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            archive.close();
        }
    }
}
