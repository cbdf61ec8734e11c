package dev.retort.definition;

import dev.retort.schema.DataType;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a type of a migration's own is made of; made by {@link TypeElements}. Domains are {@link Domain}s. */
public sealed interface TypeDefinition {

    /** The same definition where the name of a new object without a schema is one in this schema. */
    default TypeDefinition in(@Nullable Identifier schema) {
        return this;
    }

    /** @param labels in their order, which is also that of the values */
    record Enumeration(List<String> labels) implements TypeDefinition {

        /** @throws IllegalArgumentException for no labels, for the same twice, and for one that PostgreSQL cannot store */
        public Enumeration {
            labels = List.copyOf(labels);
            if (labels.isEmpty()) {
                throw new IllegalArgumentException("an enum type has no value; give at least one");
            }
            Set<String> seen = new HashSet<>();
            for (String label : labels) {
                EnumValue.requireStorable(label);
                if (!seen.add(label)) {
                    throw new IllegalArgumentException("an enum type has the value '" + label + "' twice");
                }
            }
        }
    }

    record Composite(List<Attribute> attributes) implements TypeDefinition {

        /** @throws IllegalArgumentException for no attributes, and for two of one name */
        public Composite {
            attributes = List.copyOf(attributes);
            if (attributes.isEmpty()) {
                throw new IllegalArgumentException("a composite type has no attribute; give at least one");
            }
            Set<Identifier> seen = new HashSet<>();
            for (Attribute attribute : attributes) {
                if (!seen.add(attribute.name())) {
                    throw new IllegalArgumentException(
                            "a composite type has the attribute \"" + attribute.name() + "\" twice");
                }
            }
        }
    }

    /**
     * Of a composite type.
     *
     * @param collation null for that of the type
     */
    record Attribute(
            Identifier name, DataType type, @Nullable QualifiedName collation) {

        public Attribute collate(String collation) {
            return collate(QualifiedName.of(collation));
        }

        public Attribute collate(QualifiedName collation) {
            return new Attribute(name, type, collation);
        }
    }

    /**
     * Functions, collations and operator classes are looked for along {@code search_path} where they have no schema of their own:
     * most are PostgreSQL's.
     *
     * @param operatorClass a b-tree class of the subtype; null for its default
     * @param collation null for that of the subtype
     * @param canonical a function that brings a range into its one form; null for none
     * @param difference a function that subtracts two values of the subtype; null for none
     * @param multirange null where PostgreSQL chooses the name
     */
    record Range(
            DataType subtype,
            @Nullable QualifiedName operatorClass,
            @Nullable QualifiedName collation,
            @Nullable QualifiedName canonical,
            @Nullable QualifiedName difference,
            @Nullable QualifiedName multirange)
            implements TypeDefinition {

        public Range operatorClass(String name) {
            return operatorClass(QualifiedName.of(name));
        }

        public Range operatorClass(QualifiedName name) {
            return new Range(subtype, name, collation, canonical, difference, multirange);
        }

        public Range collate(String name) {
            return collate(QualifiedName.of(name));
        }

        public Range collate(QualifiedName name) {
            return new Range(subtype, operatorClass, name, canonical, difference, multirange);
        }

        /** The type has to be there already as a shell, as the function takes it (manual, CREATE TYPE). */
        public Range canonical(String function) {
            return canonical(QualifiedName.of(function));
        }

        public Range canonical(QualifiedName function) {
            return new Range(subtype, operatorClass, collation, function, difference, multirange);
        }

        public Range subtypeDiff(String function) {
            return subtypeDiff(QualifiedName.of(function));
        }

        public Range subtypeDiff(QualifiedName function) {
            return new Range(subtype, operatorClass, collation, canonical, function, multirange);
        }

        /** The name of the multirange type that comes with it; PostgreSQL 14 and newer. */
        public Range multirange(String name) {
            return multirange(QualifiedName.of(name));
        }

        public Range multirange(QualifiedName name) {
            return new Range(subtype, operatorClass, collation, canonical, difference, name);
        }

        @Override
        public Range in(@Nullable Identifier schema) {
            return multirange == null ? this : multirange(multirange.in(schema));
        }
    }
}
