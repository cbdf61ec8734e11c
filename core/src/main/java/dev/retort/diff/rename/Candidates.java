package dev.retort.diff.rename;

import static dev.retort.diff.rename.Candidate.Likeness.CERTAIN;
import static dev.retort.diff.rename.Candidate.Likeness.LIKELY;
import static dev.retort.diff.rename.Candidate.Likeness.POSSIBLE;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Aspect;
import dev.retort.diff.rename.Candidate.Likeness;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.DomainName;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.SequenceName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.ObjectName.TypeName;
import dev.retort.sql.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for what goes and what comes at the same place: a table, a column of one table, a sequence, a type. */
public final class Candidates {

    /** Stands for all names at one place. */
    private static final Identifier ANY = Identifier.of("*");

    private final Catalog from;
    private final Catalog to;

    private Candidates(Catalog from, Catalog to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Those of a stage, the most likely first.
     *
     * @param from with the new names of what earlier stages found
     * @param to what is wished
     */
    public static List<Candidate> of(Catalog from, Catalog to, Stage stage) {
        Candidates candidates = new Candidates(from, to);
        List<Candidate> found = new ArrayList<>();
        if (stage == Stage.TYPES) {
            found.addAll(TypeParts.of(from, to));
        }
        Map<ObjectName, List<Entry>> come = byPlace(to, from, stage);
        byPlace(from, to, stage)
                .forEach((place, gone) -> candidates.pair(gone, come.getOrDefault(place, List.of()), found));
        // A sort is stable: what looks alike equally stays in the order of the catalogs.
        found.sort(Comparator.comparing(Candidate::likeness));
        return List.copyOf(found);
    }

    /** What the one has and the other has not, by its kind and place. */
    private static Map<ObjectName, List<Entry>> byPlace(Catalog in, Catalog notIn, Stage stage) {
        Map<ObjectName, List<Entry>> found = new LinkedHashMap<>();
        for (Entry entry : in.entries().values()) {
            if (entry.key() instanceof Key.Whole(ObjectName name)
                    && isOf(stage, name)
                    && !notIn.contains(entry.key())
                    && (name.owner().equals(name) || notIn.contains(Key.of(name.owner())))) {
                found.computeIfAbsent(name.renamed(ANY), none -> new ArrayList<>())
                        .add(entry);
            }
        }
        return found;
    }

    private static boolean isOf(Stage stage, ObjectName name) {
        return switch (stage) {
            case TYPES -> name instanceof TypeName || name instanceof DomainName;
            case TABLES -> name instanceof TableName;
            case COLUMNS -> name instanceof PartName part && part.kind() == PartKind.COLUMN;
            case SEQUENCES -> name instanceof SequenceName;
        };
    }

    private void pair(List<Entry> gone, List<Entry> come, List<Candidate> found) {
        for (Entry old : gone) {
            for (Entry wish : come) {
                Renaming renaming = new Renaming.OfObject(name(old), name(wish).simpleName());
                found.add(new Candidate(renaming, likeness(old, wish)));
            }
        }
    }

    private static ObjectName name(Entry entry) {
        return ((Key.Whole) entry.key()).name();
    }

    private Likeness likeness(Entry gone, Entry come) {
        return switch (name(gone)) {
            case TableName table -> of(Alike.tables(columns(from, gone), columns(to, come)));
            case SequenceName sequence -> sequences(gone, come);
            case ObjectName other -> of(Alike.entries(gone, come));
        };
    }

    private static Likeness of(boolean alike) {
        return alike ? LIKELY : POSSIBLE;
    }

    private static List<Entry> columns(Catalog catalog, Entry table) {
        return catalog.entries().values().stream()
                .filter(entry -> entry.key() instanceof Key.Whole(PartName part)
                        && part.kind() == PartKind.COLUMN
                        && part.owner().equals(name(table)))
                .toList();
    }

    /** A sequence goes with its column. */
    private Likeness sequences(Entry gone, Entry come) {
        Set<Key> was = owningColumn(from, gone);
        Set<Key> is = owningColumn(to, come);
        if (!was.isEmpty() || !is.isEmpty()) {
            return was.equals(is) ? CERTAIN : POSSIBLE;
        }
        return of(Alike.entries(gone, come));
    }

    private static Set<Key> owningColumn(Catalog catalog, Entry sequence) {
        Optional<Entry> owning = catalog.find(Key.of(name(sequence), Aspect.OWNING_COLUMN));
        Set<Key> columns = new LinkedHashSet<>(owning.map(Entry::needs).orElseGet(LinkedHashSet::new));
        columns.removeIf(key -> !(key instanceof Key.Whole(PartName part)));
        return columns;
    }
}
