package dev.renewal.roster;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How the value of a row is kept in a temporary file.
 *
 * @param <T> the type of the value
 */
interface RowCodec<T> {
    void write(T value, DataOutputStream out) throws IOException;

    T read(DataInputStream in) throws IOException;
}
