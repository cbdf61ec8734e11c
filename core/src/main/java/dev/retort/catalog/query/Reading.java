package dev.retort.catalog.query;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.retort.catalog.Catalog;
import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.operation.Operation;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A catalog while it is read: what was found, and under which address. */
public final class Reading {

    private final Connection connection;
    private final PostgresVersion server;
    private final @Nullable Identifier creationSchema;
    private final SequencedMap<Key, List<Operation>> made = new LinkedHashMap<>();
    private final Map<Key, Set<Key>> needs = new HashMap<>();
    private final Map<Oid, Key> keys = new HashMap<>();
    private final Map<Oid, Oid> originals = new HashMap<>();
    private final Set<Key> invalid = new HashSet<>();

    /** @param creationSchema where names without a schema are; null when nowhere */
    public Reading(Connection connection, PostgresVersion server, @Nullable Identifier creationSchema) {
        this.connection = connection;
        this.server = server;
        this.creationSchema = creationSchema;
    }

    /** What is done with each row. */
    @FunctionalInterface
    public interface RowReader {
        void read(CatalogRow row) throws SQLException;
    }

    public PostgresVersion server() {
        return server;
    }

    public void query(@CompileTimeConstant String sql, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            CatalogRow row = new CatalogRow(rows);
            while (rows.next()) {
                reader.read(row);
            }
        }
    }

    /** A name as a migration writes it: without the schema where things are made when none is said. */
    public QualifiedName name(Identifier schema, Identifier name) {
        return new QualifiedName(schema.equals(creationSchema) ? null : schema, name);
    }

    /** Columns {@code schema} and {@code name}. */
    public QualifiedName name(CatalogRow row) throws SQLException {
        return name(row.name("schema"), row.name("name"));
    }

    /**
     * @param needs besides what {@code pg_depend} says
     * @throws IllegalStateException when it was found before
     */
    public void found(Key key, List<Operation> operations, Key... needs) {
        if (made.put(key, List.copyOf(operations)) != null) {
            throw new IllegalStateException("the " + key + " was found twice");
        }
        for (Key need : needs) {
            needs(key, need);
        }
    }

    public void found(Key key, Operation operation, Key... needs) {
        found(key, List.of(operation), needs);
    }

    public void invalid(Key index) {
        invalid.add(index);
    }

    /** Says that what {@code pg_depend} knows by this address is, or belongs to, what has this key; 0 is the address of nothing. */
    public void at(Oid oid, Key key) {
        if (oid.oid() != 0) {
            keys.put(oid, key);
        }
    }

    /** What is at an address: the column where there is one, else what it is a part of. */
    public Optional<Key> at(Oid oid) {
        Key key = keys.get(oid);
        return Optional.ofNullable(key == null ? keys.get(oid.whole()) : key);
    }

    /** Who needs what is needed at an address: nobody for a column that a parent has, whose type is the parent's. */
    public Optional<Key> needing(Oid oid) {
        return oid.part() > 0 && originals.containsKey(oid) && !keys.containsKey(oid) ? Optional.empty() : at(oid);
    }

    /** Says that what is at the first address comes with what is at the second, as the index of a partition with that of its table. */
    public void copy(Oid copy, Oid original) {
        originals.put(copy, original);
    }

    /** What somebody needs who needs what is at an address: that itself and what it is a copy of. */
    public List<Key> needed(Oid oid) {
        List<Key> found = new ArrayList<>();
        at(oid).ifPresent(found::add);
        for (Oid next = originals.get(oid); next != null; next = originals.get(next)) {
            at(next).ifPresent(found::add);
        }
        return found;
    }

    public void needs(Key key, Key need) {
        if (!key.equals(need)) {
            needs.computeIfAbsent(key, none -> new HashSet<>()).add(need);
        }
    }

    public Catalog catalog() {
        Map<Key, Integer> places = new HashMap<>();
        made.keySet().forEach(key -> places.put(key, places.size()));
        List<Entry> entries = new ArrayList<>();
        made.forEach((key, operations) -> entries.add(new Entry(
                key,
                operations,
                needs.getOrDefault(key, Set.of()).stream()
                        .filter(made::containsKey)
                        .sorted(comparing(places::get))
                        .collect(toCollection(LinkedHashSet::new)),
                invalid.contains(key) ? Entry.State.INVALID : Entry.State.WORKS)));
        return Catalog.of(server, entries);
    }
}
