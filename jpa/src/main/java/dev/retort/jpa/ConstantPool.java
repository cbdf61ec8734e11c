package dev.retort.jpa;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The texts of a class file, and which of them are names of classes.
 *
 * @param texts by their index
 * @param classes the index of the name, by the index of the class
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-4.html#jvms-4.4">The Constant Pool</a>
 */
record ConstantPool(Map<Integer, String> texts, Map<Integer, Integer> classes) {

    ConstantPool {
        texts = Map.copyOf(texts);
        classes = Map.copyOf(classes);
    }

    static ConstantPool read(DataInputStream data) throws IOException {
        Map<Integer, String> texts = new HashMap<>();
        Map<Integer, Integer> classes = new HashMap<>();
        int count = data.readUnsignedShort();
        for (int index = 1; index < count; index++) {
            int tag = data.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(index, data.readUTF());
                case 7 -> classes.put(index, data.readUnsignedShort());
                case 8, 16, 19, 20 -> data.skipNBytes(2);
                case 15 -> data.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> data.skipNBytes(4);
                case 5, 6 -> {
                    data.skipNBytes(8);
                    index++; // long and double take two places
                }
                default -> throw new IOException("a constant of the unknown kind " + tag);
            }
        }
        return new ConstantPool(texts, classes);
    }

    String text(int index) throws IOException {
        String text = texts.get(index);
        if (text == null) {
            throw new IOException("no text at " + index);
        }
        return text;
    }

    /** With dots. */
    String className(int index) throws IOException {
        Integer name = classes.get(index);
        if (name == null) {
            throw new IOException("no class at " + index);
        }
        return text(name).replace('/', '.');
    }
}
