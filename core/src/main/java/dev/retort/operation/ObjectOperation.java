package dev.retort.operation;

import dev.retort.schema.ObjectName;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import org.jspecify.annotations.Nullable;

/** What can be done to an object of any kind. */
public sealed interface ObjectOperation extends Operation {

    record Rename(ObjectName object, Identifier to) implements ObjectOperation {
        @Override
        public String summary() {
            return "rename " + object + " to " + to;
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new Rename(object.renamed(to), object.simpleName()));
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.drops(Part.of(object)), Touch.creates(Part.of(object.renamed(to))));
        }
    }

    /**
     * @param text null takes the comment away
     * @param was null when nobody said what the comment was
     */
    record Comment(
            ObjectName object,
            @Nullable String text,
            @Nullable Previous was) implements ObjectOperation {

        /** @throws IllegalArgumentException when PostgreSQL cannot store the text */
        public Comment {
            // Here the line of the migration is known; where the statement is written it no longer is.
            Literal.of(text);
        }

        @Override
        public String summary() {
            return "comment on " + object;
        }

        @Override
        public Inverse inverse() {
            return Inverse.fromState(
                    was,
                    old -> new Comment(object, old.text(), new Previous(text)),
                    "nobody said what the comment was");
        }

        @Override
        public Touches touches() {
            return Touches.of(Touch.changes(Part.comment(object)));
        }
    }

    /** What a comment was before; a null text means there was none. */
    record Previous(@Nullable String text) {}
}
