package dev.retort.diff;

import dev.retort.catalog.Key;
import dev.retort.diff.Action.Kind;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.DomainName;
import dev.retort.schema.ObjectName.ForeignTableName;
import dev.retort.schema.ObjectName.IndexName;
import dev.retort.schema.ObjectName.MaterializedViewName;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.RoutineName;
import dev.retort.schema.ObjectName.SequenceName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.ObjectName.TypeName;
import dev.retort.schema.ObjectName.ViewName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What takes a name can be made only when what has it, and is of another kind or on another table, is gone. */
final class Namesakes {

    /** Where names are unique, beside their own kind. */
    private enum Space {
        /** Tables, views, indexes and the like (manual, pg_class); a constraint's index has the constraint's name. */
        RELATIONS,
        /** Types; each relation brings one (manual, pg_type). */
        TYPES,
        ROUTINES,
        /**
         * What PostgreSQL calls the constraints of a table by its own choice; a foreign key to a partitioned table takes some of these
         * for its copies, and sets them free when it goes.
         */
        CHOICES
    }

    private record Place(Space space, @Nullable Identifier schema, Object name) {}

    private final Map<Place, List<Action>> drops;
    private final Set<Action> actions;

    private Namesakes(Map<Place, List<Action>> drops, Set<Action> actions) {
        this.drops = drops;
        this.actions = actions;
    }

    static Namesakes of(Set<Action> actions) {
        Map<Place, List<Action>> drops = new HashMap<>();
        for (Action action : actions) {
            if (action.kind() == Kind.DROP || action.kind() == Kind.ASIDE) {
                places(action.key())
                        .forEach(place -> drops.computeIfAbsent(place, none -> new ArrayList<>())
                                .add(action));
            }
        }
        return new Namesakes(drops, actions);
    }

    /** @param order is given the drop, and what has to wait for it */
    void forEach(BiConsumer<Action, Action> order) {
        for (Action action : actions) {
            if (action.kind() == Kind.CREATE) {
                for (Place place : places(action.key())) {
                    if (place.space() == Space.CHOICES && isChosen(action.key())) {
                        continue;
                    }
                    drops.getOrDefault(place, List.of()).stream()
                            .filter(drop -> !drop.key().equals(action.key()))
                            .forEach(drop -> order.accept(drop, action));
                }
            }
        }
    }

    private static boolean isChosen(Key key) {
        return key instanceof Key.Whole(ObjectName name) && Names.isChosen(name.simpleName());
    }

    private static List<Place> places(Key key) {
        return key instanceof Key.Whole(ObjectName name) ? places(name) : List.of();
    }

    private static List<Place> places(ObjectName name) {
        return switch (name) {
            case TableName table -> relation(table.name(), true);
            case ViewName view -> relation(view.name(), true);
            case MaterializedViewName view -> relation(view.name(), true);
            case ForeignTableName table -> relation(table.name(), true);
            case SequenceName sequence -> relation(sequence.name(), false);
            case IndexName index -> relation(index.name(), false);
            case PartName(PartKind kind, QualifiedName of, Identifier constraint)
            when kind == PartKind.CONSTRAINT ->
                List.of(place(Space.RELATIONS, of.sibling(constraint)), place(Space.CHOICES, of));
            case TypeName type -> relation(type.name(), true);
            case DomainName domain -> List.of(place(Space.TYPES, domain.name()));
            case RoutineName routine ->
                List.of(new Place(
                        Space.ROUTINES,
                        routine.name().schema(),
                        List.of(routine.name().name(), routine.arguments())));
            case ObjectName other -> List.of();
        };
    }

    private static List<Place> relation(QualifiedName name, boolean hasType) {
        return hasType
                ? List.of(place(Space.RELATIONS, name), place(Space.TYPES, name))
                : List.of(place(Space.RELATIONS, name));
    }

    private static Place place(Space space, QualifiedName name) {
        return new Place(space, name.schema(), name.name());
    }
}
