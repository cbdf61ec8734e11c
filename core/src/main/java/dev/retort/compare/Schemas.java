package dev.retort.compare;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Key;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.GlobalKind;
import dev.retort.schema.ObjectName.GlobalName;
import dev.retort.sql.Identifier;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The schemas that a catalog's things are in. */
public final class Schemas {

    private Schemas() {}

    /** @param creationSchema that of names without one; it counts as there */
    public static NavigableSet<Identifier> in(Catalog catalog, Identifier creationSchema) {
        NavigableSet<Identifier> schemas = new TreeSet<>();
        schemas.add(creationSchema);
        catalog.entries().keySet().forEach(key -> of(key, creationSchema).ifPresent(schemas::add));
        return schemas;
    }

    /** The schema that something is in, or is; empty for what is in none. */
    static Optional<Identifier> of(Key key, Identifier creationSchema) {
        return switch (key) {
            case Key.Whole(ObjectName name) -> of(name, creationSchema);
            case Key.Side(ObjectName name, Key.Aspect aspect) -> of(name, creationSchema);
            case Key.DefaultRights rights ->
                Optional.ofNullable(rights.objects().schema());
        };
    }

    private static Optional<Identifier> of(ObjectName name, Identifier creationSchema) {
        return name instanceof GlobalName global
                ? Optional.of(global.name()).filter(schema -> global.kind() == GlobalKind.SCHEMA)
                : Optional.ofNullable(name.in(creationSchema).schema());
    }
}
