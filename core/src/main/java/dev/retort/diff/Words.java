package dev.retort.diff;

import static java.util.stream.Collectors.joining;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Key;
import dev.retort.change.ColumnChange;
import dev.retort.change.ColumnChange.AddIdentity;
import dev.retort.change.ColumnChange.DropDefault;
import dev.retort.change.ColumnChange.DropExpression;
import dev.retort.change.ColumnChange.DropIdentity;
import dev.retort.change.ColumnChange.DropNotNull;
import dev.retort.change.ColumnChange.SetDefault;
import dev.retort.change.ColumnChange.SetExpression;
import dev.retort.change.ColumnChange.SetIdentity;
import dev.retort.change.ColumnChange.SetNotNull;
import dev.retort.change.ColumnChange.SetType;
import dev.retort.change.ColumnStorageChange;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Column.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A difference in a line for each thing that differs: {@code column users.phone: type text -> varchar(20)}. */
final class Words {

    private final Catalog from;
    private final Map<Key, Fate> fates;

    Words(Catalog from, Map<Key, Fate> fates) {
        this.from = from;
        this.fates = fates;
    }

    /** What goes with something else has no line of its own, and of what is made again there is one line. */
    List<String> lines(List<List<Action>> groups) {
        List<String> lines = new ArrayList<>();
        for (List<Action> group : groups) {
            Action leader = group.getFirst();
            Fate fate = Objects.requireNonNull(fates.get(leader.key()), "each action comes from a fate");
            boolean again = fate instanceof Fate.Replace || fate instanceof Fate.Supersede;
            switch (leader.kind()) {
                case CREATE -> lines.add(leader.key() + (again ? ": made again" : ": new"));
                case DROP -> {
                    if (!again) {
                        lines.add(leader.key() + ": gone");
                    }
                }
                case ALTER -> lines.add(leader.key() + ": " + altered(leader.key(), fate));
                case AWAY, ASIDE, GONE -> {}
            }
        }
        return lines;
    }

    private String altered(Key key, Fate fate) {
        List<Operation> operations = switch (fate) {
            case Fate.Alter alter -> alter.change().operations();
            case Fate.Lift lift -> lift.back().isEmpty() ? lift.away() : lift.back();
            case Fate other -> List.of();
        };
        Optional<Operation> old = from.find(key).map(entry -> entry.made().getFirst());
        return operations.stream()
                .map(operation -> operation instanceof AlterColumn alter && old.orElse(null) instanceof AddColumn add
                        ? alter.changes().stream()
                                .map(change -> changed(change, add.column()))
                                .collect(joining(", "))
                        : operation.summary())
                .distinct()
                .collect(joining(", "));
    }

    private static String changed(ColumnChange change, Column old) {
        return switch (change) {
            case SetType set ->
                set.type().equals(old.type())
                        ? "collation -> " + (set.collation() == null ? "that of the type" : set.collation())
                        : "type " + old.type() + " -> " + set.type();
            case SetNotNull set -> "not null";
            case DropNotNull drop -> "nullable";
            case SetDefault set -> "default " + value(old) + " -> " + set.expression();
            case DropDefault drop -> "default " + value(old) + " -> none";
            case AddIdentity add -> "identity";
            case SetIdentity set -> "options of the identity";
            case DropIdentity drop -> "no identity";
            case SetExpression set -> "generated as " + set.expression();
            case DropExpression drop -> "not generated";
            case ColumnStorageChange storage -> storage.subject().replaceFirst("^the ", "");
        };
    }

    private static String value(Column old) {
        return old.value() instanceof Value.Default given ? given.expression().sql() : "none";
    }
}
