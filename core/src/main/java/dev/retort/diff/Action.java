package dev.retort.diff;

import dev.retort.catalog.Key;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.DomainName;
import dev.retort.schema.ObjectName.GlobalKind;
import dev.retort.schema.ObjectName.GlobalName;
import dev.retort.schema.ObjectName.IndexName;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.SequenceName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.ObjectName.TypeName;
import java.util.Locale;

/** A part of what becomes of an entry, that is done at one time. */
record Action(Key key, Kind kind) {

    enum Kind {
        /** A default is taken off. */
        AWAY,
        /** A type is renamed. */
        ASIDE,
        DROP,
        ALTER,
        CREATE,
        /** A type that was renamed is dropped. */
        GONE
    }

    /** For messages: {@code table offers (drop)}. */
    @Override
    public String toString() {
        return key + " (" + kind.name().toLowerCase(Locale.ROOT) + ")";
    }

    /** Whether it only makes room for what is meant, or clears up behind it. */
    boolean isPreparation() {
        return switch (kind) {
            case AWAY, ASIDE, GONE -> true;
            case DROP, ALTER, CREATE -> false;
        };
    }

    /** Whether it is about what can be made again without a loss. */
    static boolean holdsNoData(Key key) {
        return key instanceof Key.Whole && place(key) > 6;
    }

    /** What a reader expects first, where nothing else says what has to come first. */
    int rank() {
        return switch (kind) {
            case AWAY, ASIDE -> 0;
            case DROP -> isKept(key) ? 90 - place(key) : 1;
            case ALTER, CREATE -> 10 + place(key);
            case GONE -> 95;
        };
    }

    /** What holds rows, or is needed by what does, goes last. */
    private static boolean isKept(Key key) {
        return place(key) <= 6;
    }

    private static int place(Key key) {
        return switch (key) {
            case Key.Whole(ObjectName name) -> place(name);
            case Key.Side side -> 20;
            case Key.DefaultRights rights -> 21;
        };
    }

    private static int place(ObjectName name) {
        return switch (name) {
            case GlobalName(GlobalKind kind, var global) when kind == GlobalKind.SCHEMA -> 0;
            case GlobalName(GlobalKind kind, var global) when kind == GlobalKind.EXTENSION -> 1;
            case TypeName type -> 2;
            case DomainName domain -> 3;
            case SequenceName sequence -> 4;
            case TableName table -> 5;
            case PartName(PartKind kind, var of, var part) when kind == PartKind.COLUMN -> 6;
            case PartName(PartKind kind, var of, var part) when kind == PartKind.CONSTRAINT -> 7;
            case IndexName index -> 8;
            case ObjectName other -> 9;
        };
    }
}
