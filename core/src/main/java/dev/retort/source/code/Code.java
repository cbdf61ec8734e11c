package dev.retort.source.code;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Java expression that is not laid out yet. */
public sealed interface Code {

    /** What needs no layout: {@code 5}, {@code CASCADE}. */
    record Word(String text, Set<String> imports) implements Code {
        public Word {
            imports = Set.copyOf(imports);
        }
    }

    /** A constant of text; one with line breaks becomes a text block. */
    record Text(String value) implements Code {}

    /**
     * A call.
     *
     * @param on null for a static method that is imported
     * @param imports what this call alone needs, as it stands behind the word import
     */
    record Call(@Nullable Code on, String method, List<Code> arguments, Set<String> imports) implements Code {
        public Call {
            arguments = List.copyOf(arguments);
            imports = Set.copyOf(imports);
        }
    }

    /** The recorder: {@code op}. */
    public static Code op() {
        return new Word("op", Set.of());
    }

    public static Code text(String value) {
        return new Text(value);
    }

    public static Code number(Number value) {
        return new Word(value instanceof Long ? value + "L" : value.toString(), Set.of());
    }

    /** {@code method(arguments)} for a static method of the vocabulary. */
    public static Call call(Class<?> vocabulary, String method, Code... arguments) {
        return new Call(
                null, method, List.of(arguments), Set.of("static " + vocabulary.getCanonicalName() + "." + method));
    }

    public static Call call(Class<?> vocabulary, String method, List<Code> arguments) {
        return call(vocabulary, method, arguments.toArray(Code[]::new));
    }

    /** A class of the JDK, as in {@code UUID.fromString("…")}. */
    public static Code type(Class<?> type) {
        return new Word(type.getSimpleName(), Set.of(type.getCanonicalName()));
    }

    /** {@code new BigDecimal("1.50")}. */
    public static Code made(Class<?> type, Code... arguments) {
        return new Call(null, "new " + type.getSimpleName(), List.of(arguments), Set.of(type.getCanonicalName()));
    }

    /** {@code ';'}. */
    public static Code character(char value) {
        return word("'"
                + switch (value) {
                    case '\'' -> "\\'";
                    case '\\' -> "\\\\";
                    case '\t' -> "\\t";
                    default -> value < ' ' ? String.format("\\u%04x", (int) value) : String.valueOf(value);
                }
                + "'");
    }

    /** Code that needs no layout and no import: {@code (short) 5}. */
    public static Code word(String text) {
        return new Word(text, Set.of());
    }

    /** A constant of an enum, which the reader knows by its name alone. */
    public static Code constant(Enum<?> value) {
        return new Word(
                value.name(), Set.of("static " + value.getDeclaringClass().getCanonicalName() + "." + value.name()));
    }

    /** {@code this.method(arguments)}. */
    default Call then(String method, Code... arguments) {
        return new Call(this, method, List.of(arguments), Set.of());
    }

    default Call then(String method, List<Code> arguments) {
        return new Call(this, method, arguments, Set.of());
    }

    /** Texts as arguments. */
    public static List<Code> texts(List<String> values) {
        return values.stream().map(Code::text).toList();
    }

    /** One list of arguments after another. */
    public static List<Code> arguments(List<Code> first, List<Code> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** All that has to be imported, as it stands behind {@code import}. */
    default Set<String> allImports() {
        return switch (this) {
            case Word word -> word.imports();
            case Text text -> Set.of();
            case Call call -> {
                Set<String> all = new TreeSet<>(call.imports());
                Stream.concat(Stream.ofNullable(call.on()), call.arguments().stream())
                        .forEach(code -> all.addAll(code.allImports()));
                yield all;
            }
        };
    }
}
