package dev.retort.jpa;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A class as its file tells it, without loading it: loading runs code, and fails where something is missing that nobody needs.
 *
 * @param name as {@code com.example.Outer$Inner}
 * @param release the oldest Java that runs it
 * @param annotations the names of those on the class itself, as {@code jakarta.persistence.Entity}
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-4.html">The class File Format</a>
 */
record ClassFile(String name, int release, List<String> annotations) {

    private static final int MAGIC = 0xCAFEBABE;

    /** 45 is Java 1. */
    private static final int BEFORE_JAVA_1 = 44;

    ClassFile {
        annotations = List.copyOf(annotations);
    }

    /** @throws IOException when it cannot be read or is no class file */
    static ClassFile read(InputStream stream) throws IOException {
        DataInputStream data = new DataInputStream(stream);
        if (data.readInt() != MAGIC) {
            throw new IOException("not a class file");
        }
        data.skipNBytes(2); // the minor version
        int release = data.readUnsignedShort() - BEFORE_JAVA_1;
        ConstantPool constants = ConstantPool.read(data);
        data.skipNBytes(2); // the access flags
        String name = constants.className(data.readUnsignedShort());
        data.skipNBytes(2); // the super class
        data.skipNBytes(2L * data.readUnsignedShort()); // the interfaces
        skipMembers(data); // the fields
        skipMembers(data); // the methods
        return new ClassFile(name, release, annotations(data, constants));
    }

    private static void skipMembers(DataInputStream data) throws IOException {
        for (int members = data.readUnsignedShort(); members > 0; members--) {
            data.skipNBytes(6); // access flags, name, type
            for (int attributes = data.readUnsignedShort(); attributes > 0; attributes--) {
                data.skipNBytes(2); // the attribute's name
                data.skipNBytes(Integer.toUnsignedLong(data.readInt()));
            }
        }
    }

    private static List<String> annotations(DataInputStream data, ConstantPool constants) throws IOException {
        List<String> found = new ArrayList<>();
        for (int attributes = data.readUnsignedShort(); attributes > 0; attributes--) {
            String attribute = constants.text(data.readUnsignedShort());
            long length = Integer.toUnsignedLong(data.readInt());
            if (!attribute.equals("RuntimeVisibleAnnotations")) {
                data.skipNBytes(length);
                continue;
            }
            for (int annotations = data.readUnsignedShort(); annotations > 0; annotations--) {
                String type = constants.text(data.readUnsignedShort());
                found.add(type.substring(1, type.length() - 1).replace('/', '.'));
                skipElements(data);
            }
        }
        return found;
    }

    private static void skipElements(DataInputStream data) throws IOException {
        for (int elements = data.readUnsignedShort(); elements > 0; elements--) {
            data.skipNBytes(2); // the element's name
            skipValue(data);
        }
    }

    private static void skipValue(DataInputStream data) throws IOException {
        switch (data.readUnsignedByte()) {
            case 'e' -> data.skipNBytes(4); // an enum's type and constant
            case '@' -> {
                data.skipNBytes(2); // the annotation's type
                skipElements(data);
            }
            case '[' -> {
                for (int values = data.readUnsignedShort(); values > 0; values--) {
                    skipValue(data);
                }
            }
            default -> data.skipNBytes(2); // a constant or a class
        }
    }
}
