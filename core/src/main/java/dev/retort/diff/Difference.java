package dev.retort.diff;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.diff.change.Drops;
import dev.retort.diff.rename.Renaming;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What turns one database into another.
 *
 * @param steps in an order in which they run; none where both are the same
 * @param lines what differs, for people: a line each
 */
public record Difference(List<Step> steps, List<String> lines) {

    public Difference {
        steps = List.copyOf(steps);
        lines = List.copyOf(lines);
    }

    /**
     * Both have to be read with the same {@code search_path}; the versions of their servers may differ.
     *
     * @throws CircularChangesException when the changes need each other in a circle
     */
    public static Difference between(Catalog first, Catalog second) {
        return between(Names.matched(first, second, Names.Counting.CHOSEN));
    }

    /** The same where every name of a constraint or an index is meant, as on the way back to what was there. */
    public static Difference exactly(Catalog first, Catalog second) {
        return between(Names.matched(first, second, Names.Counting.ALL));
    }

    /** The wish with the names that are there, where nobody chose those of the wish. */
    public static Catalog keepingNames(Catalog there, Catalog wish) {
        Catalog matched = Names.matched(there, wish, Names.Counting.CHOSEN).to();
        return Names.renamed(matched, KeptChecks.between(there, matched));
    }

    private static Difference between(Names names) {
        Catalog from = names.from();
        Catalog to = names.to();
        Set<Key> untied = new HashSet<>();
        while (true) {
            Map<Key, Fate> fates = Fates.between(from, to, untied);
            try {
                return between(names, fates, Groups.inOrder(from, to, Actions.of(from, to, fates)));
            } catch (CircularChangesException e) {
                // What stops needing one thing and begins to need another cannot always do both at one time.
                untied.add(e.circle().stream()
                        .filter(action -> action.kind() == Action.Kind.ALTER)
                        .map(Action::key)
                        .filter(key -> canBeUntied(from, key, fates.get(key)))
                        .findFirst()
                        .orElseThrow(() -> e));
            }
        }
    }

    private static boolean canBeUntied(Catalog from, Key key, @Nullable Fate fate) {
        return Action.holdsNoData(key)
                || (fate instanceof Fate.Alter alter
                        && from.find(key)
                                .flatMap(old -> Lifting.early(old, alter.change()))
                                .isPresent());
    }

    private static Difference between(Names names, Map<Key, Fate> fates, List<List<Action>> groups) {
        Catalog from = names.from();
        Catalog to = names.to();
        Bequests bequests = new Bequests(from, to, fates);
        List<Step> steps = new ArrayList<>(names.renames());
        for (List<Action> group : groups) {
            Action leader = group.getFirst();
            Fate fate = Objects.requireNonNull(fates.get(leader.key()), "each action comes from a fate");
            List<Operation> operations = new ArrayList<>(operations(from, to, group, fate));
            operations.addAll(bequests.behind(leader.kind(), fate, operations));
            for (Operation operation : operations) {
                steps.add(new Step(leader.key(), operation, leader.isPreparation() ? List.of() : fate.notes()));
            }
        }
        List<String> lines = new ArrayList<>(
                names.renames().stream().map(step -> step.operation().summary()).toList());
        lines.addAll(new Words(from, fates).lines(groups));
        return new Difference(steps, lines);
    }

    /** The same, with renamings before it. */
    public Difference behind(List<Renaming> renamings) {
        List<Step> all = new ArrayList<>();
        List<String> allLines = new ArrayList<>();
        for (Renaming renaming : renamings) {
            all.add(new Step(renaming.about(), renaming.operation(), List.of()));
            allLines.add(renaming.toString());
        }
        all.addAll(steps);
        allLines.addAll(lines);
        return new Difference(all, allLines);
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** What differs, below a title; empty where nothing does. */
    public Optional<String> told(String title) {
        return isEmpty() ? Optional.empty() : Optional.of(title + "\n  " + String.join("\n  ", lines));
    }

    public List<Operation> operations() {
        return steps.stream().map(Step::operation).toList();
    }

    private static List<Operation> operations(Catalog from, Catalog to, List<Action> group, Fate fate) {
        Action leader = group.getFirst();
        return switch (leader.kind()) {
            case DROP ->
                Stream.concat(
                                Families.leaving(from, leader.key()).stream(),
                                Drops.of(entry(from, leader.key())).stream())
                        .toList();
            case CREATE -> NewTable.with(to, entry(to, leader.key()).made(), group.subList(1, group.size()));
            case ALTER ->
                switch (fate) {
                    case Fate.Alter alter -> alter.change().operations();
                    case Fate.Lift lift -> lift.back();
                    case Fate.Create none -> List.of();
                    case Fate.Drop none -> List.of();
                    case Fate.Replace none -> List.of();
                    case Fate.Supersede none -> List.of();
                };
            case AWAY -> fate instanceof Fate.Lift lift ? lift.away() : List.of();
            case ASIDE -> fate instanceof Fate.Supersede type ? type.aside() : List.of();
            case GONE -> fate instanceof Fate.Supersede type ? List.of(type.gone()) : List.of();
        };
    }

    private static Entry entry(Catalog catalog, Key key) {
        return catalog.find(key).orElseThrow(() -> new IllegalStateException("a catalog has no " + key));
    }
}
