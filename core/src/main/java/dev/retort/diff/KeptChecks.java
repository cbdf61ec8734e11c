package dev.retort.diff;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Whole;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.schema.Constraint.Check;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.sql.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks whose condition changes, where nobody chose their names in the wish: an enum of the entities has one constant more, and its
 * column has a check of another condition. That one keeps the name that is there.
 */
final class KeptChecks {

    /** What a check is over: the one of a table and some columns is the same one later. */
    private record Place(QualifiedName table, Set<Key> columns) {
        Place {
            columns = Set.copyOf(columns);
        }
    }

    private final Catalog there;
    private final Catalog wish;

    private KeptChecks(Catalog there, Catalog wish) {
        this.there = there;
        this.wish = wish;
    }

    /** By the key of each such check of the wish the key of the one that is there. */
    static Map<Key, Key> between(Catalog there, Catalog wish) {
        return new KeptChecks(there, wish).found();
    }

    private Map<Key, Key> found() {
        Map<Place, List<Entry>> gone = onlyIn(there, wish);
        Map<Place, List<Entry>> wished = onlyIn(wish, there);
        Map<Key, Key> found = new HashMap<>();
        wished.forEach((place, entries) -> {
            List<Entry> before = gone.getOrDefault(place, List.of());
            boolean isOne = entries.size() == 1
                    && before.size() == 1
                    && !place.columns().isEmpty();
            if (isOne && !Names.isChosen(Names.name(entries.getFirst()))) {
                found.put(entries.getFirst().key(), before.getFirst().key());
            }
        });
        return found;
    }

    private static Map<Place, List<Entry>> onlyIn(Catalog catalog, Catalog other) {
        return catalog.entries().values().stream()
                .filter(entry -> entry.made().getFirst() instanceof AddConstraint add
                        && add.constraint() instanceof Check
                        && !other.contains(entry.key()))
                .collect(Collectors.groupingBy(entry -> new Place(
                        ((AddConstraint) entry.made().getFirst()).table(),
                        entry.needs().stream().filter(KeptChecks::isColumn).collect(Collectors.toSet()))));
    }

    private static boolean isColumn(Key key) {
        return key instanceof Whole(PartName part) && part.kind() == PartKind.COLUMN;
    }
}
