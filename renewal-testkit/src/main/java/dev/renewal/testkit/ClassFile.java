package dev.renewal.testkit;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What a class file says of its fields, and of the methods and fields that its code refers to (Java Virtual Machine
 * Specification, chapter 4). A library that reads bytecode would be one more that the tests of others depend on.
 *
 * @param type the class
 * @param parents its superclass and its interfaces
 * @param uses the members that its code refers to
 * @param fields its own fields
 */
record ClassFile(String type, List<String> parents, List<Member> uses, List<Field> fields) {
    private static final int UTF8 = 1;
    private static final int INTEGER = 3;
    private static final int FLOAT = 4;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int FIELD_REF = 9;
    private static final int METHOD_REF = 10;
    private static final int INTERFACE_METHOD_REF = 11;
    private static final int NAME_AND_TYPE = 12;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int DYNAMIC = 17;
    private static final int INVOKE_DYNAMIC = 18;
    private static final int MODULE = 19;
    private static final int PACKAGE = 20;

    /** A method or a field of a class; class names have dots, descriptors are those of class files. */
    record Member(String owner, String name, String descriptor) {
        @Override
        public String toString() {
            return owner.substring(owner.lastIndexOf('.') + 1) + "." + name;
        }
    }

    /** A field of the class, with its access flags. */
    record Field(String name, String descriptor, int flags) {}

    /** Reads a class file; the stream stays open. */
    static ClassFile read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        in.skipNBytes(8);
        int size = in.readUnsignedShort();
        String[] texts = new String[size];
        int[][] pairs = new int[size][];
        List<int[]> members = new ArrayList<>();
        for (int i = 1; i < size; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case UTF8 -> texts[i] = in.readUTF();
                case INTEGER, FLOAT -> in.skipNBytes(4);
                case LONG, DOUBLE -> {
                    in.skipNBytes(8);
                    i++; // takes two entries
                }
                case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> pairs[i] = new int[] {in.readUnsignedShort()};
                case METHOD_HANDLE -> in.skipNBytes(3);
                case FIELD_REF, METHOD_REF, INTERFACE_METHOD_REF, NAME_AND_TYPE, DYNAMIC, INVOKE_DYNAMIC -> {
                    pairs[i] = new int[] {in.readUnsignedShort(), in.readUnsignedShort()};
                    if (tag >= FIELD_REF && tag <= INTERFACE_METHOD_REF) {
                        members.add(pairs[i]);
                    }
                }
                default -> throw new IOException("a constant of the unknown kind " + tag);
            }
        }
        in.skipNBytes(2);
        String type = dotted(texts[pairs[in.readUnsignedShort()][0]]);
        List<String> parents = new ArrayList<>();
        int parent = in.readUnsignedShort();
        if (parent != 0) {
            parents.add(dotted(texts[pairs[parent][0]]));
        }
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            parents.add(dotted(texts[pairs[in.readUnsignedShort()][0]]));
        }
        List<Member> uses = members.stream()
                .map(member -> new Member(
                        dotted(texts[pairs[member[0]][0]]), texts[pairs[member[1]][0]], texts[pairs[member[1]][1]]))
                .toList();
        return new ClassFile(type, List.copyOf(parents), uses, fields(in, texts));
    }

    private static List<Field> fields(DataInputStream in, String[] texts) throws IOException {
        List<Field> fields = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            int flags = in.readUnsignedShort();
            fields.add(new Field(texts[in.readUnsignedShort()], texts[in.readUnsignedShort()], flags));
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                in.skipNBytes(2);
                in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
            }
        }
        return fields;
    }

    private static String dotted(String internal) {
        return internal.replace('/', '.');
    }
}
