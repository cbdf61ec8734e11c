package dev.retort.operation;

import dev.retort.definition.AttributeChange;
import dev.retort.definition.EnumValue;
import dev.retort.definition.TypeDefinition;
import dev.retort.schema.Dropping;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.TypeName;
import dev.retort.sql.QualifiedName;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import dev.retort.touch.Touches;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to an enum, composite or range type. */
public sealed interface TypeOperation extends Operation {

    record CreateType(QualifiedName name, TypeDefinition definition) implements TypeOperation {
        @Override
        public String summary() {
            return "create type " + name;
        }

        @Override
        public Inverse inverse() {
            return definition instanceof TypeDefinition.Range range && range.canonical() != null
                    ? Inverse.unknown("its canonical function needs the type, so that only a cascade drops both")
                    : Inverse.of(new DropType(name, this, Dropping.PLAIN));
        }

        @Override
        public Touches touches() {
            return Touches.creates(new TypeName(name));
        }
    }

    /** @param was null when nobody said */
    record DropType(QualifiedName name, @Nullable CreateType was, Dropping how) implements TypeOperation {

        /** @throws IllegalArgumentException for {@code CONCURRENTLY} */
        public DropType {
            Drops.refuseConcurrently(how, "a type");
        }

        @Override
        public String summary() {
            return "drop type " + name;
        }

        @Override
        public Inverse inverse() {
            return Drops.inverse(how, was, create -> create, "nobody said what the type looked like");
        }

        @Override
        public Touches touches() {
            return Drops.touches(how, Touches.drops(new TypeName(name)));
        }
    }

    /** Of a composite type. */
    record AlterType(QualifiedName name, List<AttributeChange> changes) implements TypeOperation {

        /** @throws IllegalArgumentException for no change */
        public AlterType {
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("nothing to alter in type \"" + name
                        + "\"; give at least one change, such as addAttribute(\"zip\", text())");
            }
        }

        @Override
        public String summary() {
            return "alter type " + name;
        }

        @Override
        public Inverse inverse() {
            List<AttributeChange> undo = new ArrayList<>();
            for (AttributeChange change : changes.reversed()) {
                AttributeChange inverse = change.inverse();
                if (inverse == null) {
                    return Inverse.unknown("nobody said what the attribute " + change.name() + " was before");
                }
                undo.add(inverse);
            }
            return Inverse.of(new AlterType(name, undo));
        }

        @Override
        public Touches touches() {
            List<Touch> touches = new ArrayList<>();
            for (AttributeChange change : changes) {
                Part attribute = Part.of(new PartName(PartKind.ATTRIBUTE, name, change.name()));
                touches.add(
                        switch (change) {
                            case AttributeChange.Add add -> Touch.creates(attribute);
                            case AttributeChange.Drop drop -> Touch.drops(attribute);
                            case AttributeChange.Retype retype -> Touch.changes(attribute);
                        });
            }
            return Touches.of(touches);
        }
    }

    record AddEnumValue(QualifiedName type, EnumValue value) implements TypeOperation {
        @Override
        public String summary() {
            return "add value '" + value.label() + "' to enum " + type;
        }

        /** There is no {@code ALTER TYPE … DROP VALUE} (manual, 8.7.4). */
        @Override
        public Inverse inverse() {
            return Inverse.unknown("PostgreSQL cannot take a value out of an enum type");
        }

        @Override
        public Touches touches() {
            return Touches.changes(new TypeName(type));
        }
    }

    record RenameEnumValue(QualifiedName type, String from, String to) implements TypeOperation {

        /** @throws IllegalArgumentException when PostgreSQL cannot store a label */
        public RenameEnumValue {
            EnumValue.requireStorable(from);
            EnumValue.requireStorable(to);
        }

        @Override
        public String summary() {
            return "rename value '" + from + "' of enum " + type + " to '" + to + "'";
        }

        @Override
        public Inverse inverse() {
            return Inverse.of(new RenameEnumValue(type, to, from));
        }

        @Override
        public Touches touches() {
            return Touches.changes(new TypeName(type));
        }
    }
}
