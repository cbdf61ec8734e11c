package dev.retort.diff.change;

import dev.retort.definition.AttributeChange;
import dev.retort.definition.EnumValue;
import dev.retort.definition.EnumValue.Position;
import dev.retort.definition.TypeDefinition;
import dev.retort.definition.TypeDefinition.Attribute;
import dev.retort.definition.TypeDefinition.Composite;
import dev.retort.definition.TypeDefinition.Enumeration;
import dev.retort.operation.Operation;
import dev.retort.operation.TypeOperation.AddEnumValue;
import dev.retort.operation.TypeOperation.AlterType;
import dev.retort.operation.TypeOperation.CreateType;
import dev.retort.schema.Creation;
import dev.retort.schema.Dropping.Dependents;
import dev.retort.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Enum, composite and range types. */
final class TypeChanges {

    private TypeChanges() {}

    static Change between(CreateType from, CreateType to) {
        TypeDefinition old = from.definition();
        TypeDefinition wish = to.definition();
        if (old instanceof Enumeration was && wish instanceof Enumeration is) {
            return enumeration(to.name(), was.labels(), is.labels());
        }
        return old instanceof Composite was && wish instanceof Composite is
                ? composite(to.name(), was.attributes(), is.attributes())
                : Change.replace(written(to.name()));
    }

    /** What becomes of rows where the type of their values is made anew. */
    static Note written(QualifiedName type) {
        return Note.todo("every table with a column of the type " + type
                + " is written again, and a row with a value that the new type does not read makes it fail");
    }

    /** No label can be taken out, and none can move (manual, ALTER TYPE). */
    private static Change enumeration(QualifiedName type, List<String> old, List<String> wish) {
        if (!wish.stream().filter(old::contains).toList().equals(old)) {
            return Change.replace(Note.todo("every table with a column of the type " + type
                    + " is written again, and a row with a value that is no longer there makes it fail"));
        }
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < wish.size(); i++) {
            if (!old.contains(wish.get(i))) {
                operations.add(
                        new AddEnumValue(type, new EnumValue(wish.get(i), place(old, wish, i), Creation.MUST_BE_NEW)));
            }
        }
        return Change.inPlace(operations);
    }

    /** Behind the label before it, which is there already or was added just before. */
    private static Position place(List<String> old, List<String> wish, int i) {
        boolean last = wish.subList(i, wish.size()).stream().noneMatch(old::contains);
        if (last) {
            return new Position.Last();
        }
        return i == 0 ? new Position.Before(old.getFirst()) : new Position.After(wish.get(i - 1));
    }

    /** An attribute that is new comes last, as a column does. */
    private static Change composite(QualifiedName type, List<Attribute> old, List<Attribute> wish) {
        List<AttributeChange> changes = new ArrayList<>();
        for (Attribute attribute : old) {
            if (named(attribute, wish).isEmpty()) {
                changes.add(new AttributeChange.Drop(attribute.name(), null, Dependents.RESTRICT));
            }
        }
        for (Attribute attribute : wish) {
            Optional<Attribute> was = named(attribute, old);
            if (was.isEmpty()) {
                changes.add(new AttributeChange.Add(attribute, Dependents.RESTRICT));
            } else if (!was.get().equals(attribute)) {
                changes.add(new AttributeChange.Retype(attribute, null, Dependents.RESTRICT));
            }
        }
        boolean isRetyped = changes.stream().anyMatch(AttributeChange.Retype.class::isInstance);
        return changes.isEmpty()
                ? Change.none()
                : new Change.InPlace(
                        List.of(new AlterType(type, changes)),
                        isRetyped ? Change.Disturbs.HOLDERS : Change.Disturbs.NOTHING,
                        List.of());
    }

    private static Optional<Attribute> named(Attribute attribute, List<Attribute> among) {
        return among.stream()
                .filter(other -> other.name().equals(attribute.name()))
                .findFirst();
    }
}
