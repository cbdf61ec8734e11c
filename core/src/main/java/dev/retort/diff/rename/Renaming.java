package dev.retort.diff.rename;

import dev.retort.catalog.Key;
import dev.retort.operation.ObjectOperation.Rename;
import dev.retort.operation.Operation;
import dev.retort.operation.TypeOperation.RenameEnumValue;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.TypeName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;

/** One thing that had one name and has another one. */
public sealed interface Renaming {

    /** A table, a column, a sequence, a type or an attribute of one. */
    record OfObject(ObjectName from, Identifier to) implements Renaming {
        @Override
        public Key about() {
            return Key.of(from);
        }

        @Override
        public Operation operation() {
            return new Rename(from, to);
        }

        @Override
        public OfObject reversed() {
            return new OfObject(from.renamed(to), from.simpleName());
        }

        @Override
        public String path() {
            return switch (from) {
                case PartName part -> part.of() + "." + part.name();
                case ObjectName.InSchema in -> in.name().toString();
                case ObjectName.GlobalName global -> global.name().value();
            };
        }

        @Override
        public String newName() {
            return to.value();
        }

        @Override
        public String toString() {
            return from + ": renamed to " + to;
        }
    }

    record OfEnumValue(QualifiedName type, String from, String to) implements Renaming {
        @Override
        public Key about() {
            return Key.of(new TypeName(type));
        }

        @Override
        public Operation operation() {
            return new RenameEnumValue(type, from, to);
        }

        @Override
        public OfEnumValue reversed() {
            return new OfEnumValue(type, to, from);
        }

        @Override
        public String path() {
            return type + "." + from;
        }

        @Override
        public String newName() {
            return to;
        }

        @Override
        public String toString() {
            return "type " + type + ": value '" + from + "' renamed to '" + to + "'";
        }
    }

    /** What it is done to, under its old name. */
    Key about();

    Operation operation();

    Renaming reversed();

    /** The old name as people say it: {@code users.phone}. */
    String path();

    String newName();

    /** Both names, as an option of the command line has them: {@code users.phone=phone_number}. */
    default String option() {
        return path() + "=" + newName();
    }

    /** Whether only one of both can have happened, as they are about one thing. */
    default boolean excludes(Renaming other) {
        return path().equals(other.path())
                || reversed().path().equals(other.reversed().path());
    }
}
