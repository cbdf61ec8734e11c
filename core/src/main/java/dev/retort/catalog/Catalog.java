package dev.retort.catalog;

import dev.retort.sql.PostgresVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a database holds. Names without a schema are in the first schema of the {@code search_path} that it was read with; types and
 * expressions are as PostgreSQL writes them.
 *
 * @param server the version that wrote them
 * @param entries by their keys, in an order that depends on names alone
 */
public record Catalog(PostgresVersion server, SequencedMap<Key, Entry> entries) {

    public Catalog {
        entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
    }

    /** @throws IllegalArgumentException when two entries have one key */
    public static Catalog of(PostgresVersion server, List<Entry> entries) {
        SequencedMap<Key, Entry> byKey = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (byKey.put(entry.key(), entry) != null) {
                throw new IllegalArgumentException("the " + entry + " stands twice in a catalog");
            }
        }
        return new Catalog(server, byKey);
    }

    public static Catalog empty(PostgresVersion server) {
        return of(server, List.of());
    }

    public Optional<Entry> find(Key key) {
        return Optional.ofNullable(entries.get(key));
    }

    public boolean contains(Key key) {
        return entries.containsKey(key);
    }

    /** Only what is wanted; what needs something else is kept, and no longer says so. */
    public Catalog filter(Predicate<Key> wanted) {
        Set<Key> unwanted = new HashSet<>();
        for (Key key : entries.keySet()) {
            if (!wanted.test(key)) {
                unwanted.add(key);
            }
        }
        if (unwanted.isEmpty()) {
            return this;
        }
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : entries.values()) {
            if (!unwanted.contains(entry.key())) {
                kept.add(entry.without(unwanted));
            }
        }
        return of(server, kept);
    }
}
