package dev.retort.diff;

import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Whole;
import dev.retort.change.ColumnChange;
import dev.retort.change.ColumnChange.DropDefault;
import dev.retort.change.ColumnChange.DropIdentity;
import dev.retort.change.ColumnChange.SetDefault;
import dev.retort.change.ColumnChange.SetType;
import dev.retort.diff.change.Change;
import dev.retort.diff.change.Change.Disturbs;
import dev.retort.diff.change.Note;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.DomainOperation.DropDomain;
import dev.retort.operation.ObjectOperation.Rename;
import dev.retort.operation.TypeOperation.DropType;
import dev.retort.schema.Column;
import dev.retort.schema.Column.Value;
import dev.retort.schema.Dropping;
import dev.retort.schema.ObjectName.DomainName;
import dev.retort.schema.ObjectName.RoutineName;
import dev.retort.schema.ObjectName.SequenceName;
import dev.retort.schema.ObjectName.TypeName;
import dev.retort.sql.Identifier;
import dev.retort.sql.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How columns keep their values while what they need is another one. */
final class Lifting {

    private static final String OLD = "_old";
    /** Of names, in bytes (manual, 4.1.1). */
    private static final int LONGEST = 63;

    private Lifting() {}

    /** For a column whose default calls a function or a sequence; empty for everything else. */
    static Optional<Fate.Lift> lift(Entry wish, Key need, @Nullable Fate own) {
        if (!(wish.made().getFirst() instanceof AddColumn add)
                || !(add.column().value() instanceof Value.Default given)
                || !isCalled(need)) {
            return Optional.empty();
        }
        Column column = add.column();
        AlterColumn away = new AlterColumn(add.table(), column.name(), List.of(new DropDefault(null)));
        List<ColumnChange> back = new ArrayList<>();
        if (own instanceof Fate.Alter alter && alter.change().operations().getFirst() instanceof AlterColumn change) {
            back.addAll(change.changes());
        }
        if (back.stream().noneMatch(SetDefault.class::isInstance)) {
            back.add(new SetDefault(given.expression(), null));
        }
        Disturbs disturbs = own instanceof Fate.Alter alter ? alter.change().disturbs() : Disturbs.NOTHING;
        return Optional.of(new Fate.Lift(
                List.of(away),
                List.of(new AlterColumn(add.table(), column.name(), back)),
                disturbs,
                own == null ? List.of() : own.notes()));
    }

    /** For a column whose numbers come from a sequence of its own and then from an identity, or the other way round. */
    static Optional<Fate.Lift> split(Entry old, Entry wish, Change.InPlace change) {
        if (!(old.made().getFirst() instanceof AddColumn from)
                || !(wish.made().getFirst() instanceof AddColumn to)
                || !(change.operations().getFirst() instanceof AlterColumn alter)
                || (from.column().value() instanceof Value.Identity
                        == to.column().value() instanceof Value.Identity)) {
            return Optional.empty();
        }
        List<ColumnChange> away = alter.changes().stream()
                .filter(part -> part instanceof DropDefault || part instanceof DropIdentity)
                .toList();
        List<ColumnChange> back =
                alter.changes().stream().filter(part -> !away.contains(part)).toList();
        return away.isEmpty() || back.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fate.Lift(
                        List.of(new AlterColumn(alter.table(), alter.column(), away)),
                        List.of(new AlterColumn(alter.table(), alter.column(), back)),
                        change.disturbs(),
                        change.notes()));
    }

    private static boolean isCalled(Key need) {
        return need instanceof Whole whole
                && (whole.name() instanceof RoutineName || whole.name() instanceof SequenceName);
    }

    /** For a type or a domain; empty for everything else. */
    static Optional<Fate> supersession(Key key, List<Note> notes) {
        return switch (key) {
            case Whole(TypeName type) -> {
                Identifier other = aside(type.name().name());
                yield Optional.of(new Fate.Supersede(
                        new Rename(type, other),
                        new DropType(type.name().sibling(other), null, Dropping.PLAIN),
                        notes));
            }
            case Whole(DomainName domain) -> {
                Identifier other = aside(domain.name().name());
                yield Optional.of(new Fate.Supersede(
                        new Rename(domain, other),
                        new DropDomain(domain.name().sibling(other), null, Dropping.PLAIN),
                        notes));
            }
            case Key other -> Optional.empty();
        };
    }

    private static Identifier aside(Identifier name) {
        String text = name.value();
        while ((text + OLD).getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return Identifier.of(text + OLD);
    }

    /** Of a column's values to a type of the same name, by their text; empty for what has no values of its own. */
    static Optional<Change.InPlace> conversion(Entry old, Entry wish) {
        if (!(old.made().getFirst() instanceof AddColumn from) || !(wish.made().getFirst() instanceof AddColumn to)) {
            return Optional.empty();
        }
        Column column = to.column();
        if (column.value() instanceof Value.Generated) {
            return Optional.empty();
        }
        List<ColumnChange> changes = new ArrayList<>();
        String dimensions = column.type().toString().replaceFirst("^.*?((\\[\\])*)$", "$1");
        changes.add(new SetType(
                column.type(),
                column.collation(),
                new SqlExpression(column.name().sql() + "::text" + dimensions + "::" + column.type()),
                null));
        if (column.value() instanceof Value.Default given) {
            changes.add(new SetDefault(given.expression(), null));
        } else if (from.column().value() instanceof Value.Default) {
            changes.add(new DropDefault(null));
        }
        if (from.column().nullable() != column.nullable()) {
            changes.add(column.nullable() ? new ColumnChange.DropNotNull() : new ColumnChange.SetNotNull());
        }
        AlterColumn alter = new AlterColumn(to.table(), column.name(), changes);
        return Optional.of(new Change.InPlace(List.of(alter), Disturbs.ALL, List.of()));
    }
}
