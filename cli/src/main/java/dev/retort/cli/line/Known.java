package dev.retort.cli.line;

import java.util.List;

/**
 * An option.
 *
 * @param names the first one is what a {@link Line} is asked for
 */
public record Known(Kind kind, List<String> names) {

    /** How often it may be said, and whether a value follows. */
    public enum Kind {
        FLAG,
        COUNTED_FLAG,
        VALUE,
        VALUES;

        boolean hasValue() {
            return this == VALUE || this == VALUES;
        }

        boolean mayBeSaidAgain() {
            return this == COUNTED_FLAG || this == VALUES;
        }
    }

    public Known {
        names = List.copyOf(names);
    }

    public static Known flag(String... names) {
        return new Known(Kind.FLAG, List.of(names));
    }

    public static Known countedFlag(String... names) {
        return new Known(Kind.COUNTED_FLAG, List.of(names));
    }

    public static Known value(String... names) {
        return new Known(Kind.VALUE, List.of(names));
    }

    public static Known values(String... names) {
        return new Known(Kind.VALUES, List.of(names));
    }

    String name() {
        return names.getFirst();
    }
}
