package dev.renewal.roster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Rows that belong to entries of the roster, put aside in one temporary file a partition: the rows of a roster come in any
 * order, and only those of one partition are in memory at a time. Each file keeps the order in which rows were added.
 *
 * @param <T> the type of the rows' values
 */
final class Spill<T> implements Closeable {
    private static final int BUFFER = 16 * 1024;

    private final ScratchFolder scratch;
    private final String name;
    private final Partitions partitions;
    private final RowCodec<T> codec;
    private final DataOutputStream[] files;
    private final int[] counts;

    /** Takes the rows that were put aside. */
    interface Visitor<T> {
        void visit(int position, long line, T value);
    }

    Spill(ScratchFolder scratch, String name, Partitions partitions, RowCodec<T> codec) {
        this.scratch = scratch;
        this.name = name;
        this.partitions = partitions;
        this.codec = codec;
        this.files = new DataOutputStream[partitions.count()];
        this.counts = new int[partitions.count()];
    }

    void add(int position, long line, T value) {
        int partition = partitions.of(position);
        try {
            if (files[partition] == null) {
                files[partition] =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path(partition)), BUFFER));
            }
            DataOutputStream out = files[partition];
            out.writeInt(position);
            out.writeLong(line);
            codec.write(value, out);
            counts[partition]++;
        } catch (IOException failed) {
            throw ScratchFolder.failed(failed);
        }
    }

    /** Hands out the rows of a partition. None may be added afterwards. */
    void replay(int partition, Visitor<T> visitor) {
        if (files[partition] == null) {
            return;
        }
        try {
            files[partition].close();
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(path(partition)), BUFFER))) {
                for (int left = counts[partition]; left > 0; left--) {
                    visitor.visit(in.readInt(), in.readLong(), codec.read(in));
                }
            }
            Files.delete(path(partition));
        } catch (IOException failed) {
            throw ScratchFolder.failed(failed);
        }
    }

    private Path path(int partition) {
        return scratch.file(name + "-" + partition);
    }

    @Override
    public void close() throws IOException {
        for (DataOutputStream file : files) {
            if (file != null) {
                file.close();
            }
        }
    }
}
