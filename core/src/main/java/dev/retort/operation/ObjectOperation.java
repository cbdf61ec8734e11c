package dev.retort.operation;

import dev.retort.access.Grantee.Role;
import dev.retort.schema.ObjectName;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import dev.retort.touch.Touches;
import org.jspecify.annotations.Nullable;

/** What can be done to an object of any kind. */
public sealed interface ObjectOperation extends Operation {

    record Rename(ObjectName object, Identifier to) implements ObjectOperation {

        /** @throws IllegalArgumentException for what PostgreSQL cannot rename */
        public Rename {
            Abilities.requireName(object);
        }

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

    /** @param was the schema it was in; null when nobody said */
    record SetSchema(
            ObjectName object, Identifier to, @Nullable Identifier was) implements ObjectOperation {

        /** @throws IllegalArgumentException for what lives in no schema of its own, and when the name tells of another schema */
        public SetSchema {
            Abilities.requireSchema(object);
            if (object.schema() != null && !object.schema().equals(was)) {
                throw new IllegalArgumentException("the " + object + " cannot have been in schema \"" + was + "\"");
            }
        }

        @Override
        public String summary() {
            return "move " + object + " to schema " + to;
        }

        @Override
        public Inverse inverse() {
            return Inverse.fromState(
                    was, old -> new SetSchema(moved(), old, to), "nobody said in which schema it was before");
        }

        @Override
        public Touches touches() {
            ObjectName moved = moved();
            return moved.equals(object)
                    ? Touches.changes(object)
                    : Touches.of(Touch.drops(Part.of(object)), Touch.creates(Part.of(moved)));
        }

        private ObjectName moved() {
            return object instanceof ObjectName.InSchema named
                    ? named.named(new QualifiedName(to, named.simpleName()))
                    : object;
        }
    }

    /** @param was null when nobody said */
    record SetOwner(ObjectName object, Role to, @Nullable Role was) implements ObjectOperation {

        /** @throws IllegalArgumentException for what has no owner of its own */
        public SetOwner {
            Abilities.requireOwner(object);
        }

        @Override
        public String summary() {
            return "set owner of " + object + " to " + to;
        }

        @Override
        public Inverse inverse() {
            return Inverse.fromState(was, old -> new SetOwner(object, old, to), "nobody said who the owner was");
        }

        /** What the owner may do with it goes over to the new one (manual, 5.8). */
        @Override
        public Touches touches() {
            return Touches.of(Touch.changes(Part.rights(object)));
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
