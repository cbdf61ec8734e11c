package dev.retort.definition;

import dev.retort.definition.TypeDefinition.Attribute;
import dev.retort.schema.DataType;
import dev.retort.schema.Dropping.Dependents;
import dev.retort.sql.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * One change of {@code op.alterType}; the factories are to be imported statically. Tables that were made {@code OF} the type change
 * with it where it says {@code cascade()}.
 */
public sealed interface AttributeChange {

    /** What undoes it; null when nobody said enough. */
    @Nullable
    AttributeChange inverse();

    /** The attribute that is made, changed or dropped. */
    Identifier name();

    record Add(Attribute attribute, Dependents behavior) implements AttributeChange {
        public Add cascade() {
            return new Add(attribute, Dependents.CASCADE);
        }

        @Override
        public Identifier name() {
            return attribute.name();
        }

        @Override
        public Drop inverse() {
            return new Drop(name(), attribute, behavior);
        }
    }

    /** @param was null when nobody said */
    record Drop(Identifier name, @Nullable Attribute was, Dependents behavior) implements AttributeChange {
        public Drop cascade() {
            return new Drop(name, was, Dependents.CASCADE);
        }

        @Override
        public @Nullable Add inverse() {
            return was == null ? null : new Add(was, behavior);
        }
    }

    /**
     * @param to the attribute with its new type
     * @param was null when nobody said
     */
    record Retype(Attribute to, @Nullable Attribute was, Dependents behavior) implements AttributeChange {

        /** The type that the attribute had. */
        public Retype from(DataType old) {
            return from(new Attribute(to.name(), old, null));
        }

        /** @throws IllegalArgumentException for an attribute of another name */
        public Retype from(Attribute old) {
            if (!old.name().equals(to.name())) {
                throw new IllegalArgumentException("the attribute \"" + to.name() + "\" cannot have been \""
                        + old.name() + "\"; rename it with op.rename(attribute(…), …)");
            }
            return new Retype(to, old, behavior);
        }

        public Retype cascade() {
            return new Retype(to, was, Dependents.CASCADE);
        }

        @Override
        public Identifier name() {
            return to.name();
        }

        @Override
        public @Nullable Retype inverse() {
            return was == null ? null : new Retype(was, to, behavior);
        }
    }

    static Add addAttribute(String name, DataType type) {
        return addAttribute(TypeElements.attribute(name, type));
    }

    static Add addAttribute(Attribute attribute) {
        return new Add(attribute, Dependents.RESTRICT);
    }

    /** Not reversible; the other one is. */
    static Drop dropAttribute(String name) {
        return new Drop(Identifier.of(name), null, Dependents.RESTRICT);
    }

    /** Drops an attribute and says what it was. */
    static Drop dropAttribute(Attribute was) {
        return new Drop(was.name(), was, Dependents.RESTRICT);
    }

    static Retype alterAttribute(String name, DataType type) {
        return alterAttribute(TypeElements.attribute(name, type));
    }

    static Retype alterAttribute(Attribute to) {
        return new Retype(to, null, Dependents.RESTRICT);
    }
}
