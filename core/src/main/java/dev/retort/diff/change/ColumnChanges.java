package dev.retort.diff.change;

import dev.retort.change.ColumnChange;
import dev.retort.change.ColumnChange.AddIdentity;
import dev.retort.change.ColumnChange.DropDefault;
import dev.retort.change.ColumnChange.DropExpression;
import dev.retort.change.ColumnChange.DropIdentity;
import dev.retort.change.ColumnChange.DropNotNull;
import dev.retort.change.ColumnChange.IdentityState;
import dev.retort.change.ColumnChange.SetDefault;
import dev.retort.change.ColumnChange.SetExpression;
import dev.retort.change.ColumnChange.SetIdentity;
import dev.retort.change.ColumnChange.SetNotNull;
import dev.retort.change.ColumnChange.SetType;
import dev.retort.diff.change.Change.Disturbs;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.schema.Column;
import dev.retort.schema.Column.Generation;
import dev.retort.schema.Column.Value;
import dev.retort.schema.SequenceOption;
import dev.retort.sql.PostgresVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Columns of tables. */
final class ColumnChanges {

    private ColumnChanges() {}

    static Change between(AddColumn from, AddColumn to, PostgresVersion server) {
        Column old = from.column();
        Column wish = to.column();
        boolean isConverted =
                new Conversion(old.type(), wish.type()).using(wish.name()).isPresent();
        if (needsReplacement(old.value(), wish.value(), isConverted, server)) {
            return wish.value() instanceof Value.Generated && old.value() instanceof Value.Generated
                    ? Change.replace()
                    : Change.replace(Note.losesData("what column " + to.table() + "." + wish.name() + " holds"));
        }
        List<ColumnChange> changes = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        Disturbs disturbs = retype(old, wish, changes, notes);
        value(old, wish, changes);
        if (disturbs != Disturbs.NOTHING && changes.size() == 1 && wish.value() instanceof Value.Default same) {
            // PostgreSQL would cast the default's expression, and the cast would stay in it.
            changes.add(new SetDefault(same.expression(), null));
        }
        if (old.nullable() && !wish.nullable()) {
            changes.add(new SetNotNull());
            notes.add(Note.todo("fails where " + wish.name() + " is null in a row: fill these rows first"));
        }
        if (!old.nullable() && wish.nullable()) {
            changes.add(new DropNotNull());
        }
        changes.addAll(StorageChanges.between(old, wish));
        return changes.isEmpty()
                ? Change.none()
                : new Change.InPlace(List.of(new AlterColumn(to.table(), wish.name(), changes)), disturbs, notes);
    }

    /** What is new and not null has to have a value in the rows that are there. */
    static List<Note> created(AddColumn add) {
        Column column = add.column();
        return !column.nullable() && column.value() instanceof Value.None
                ? List.of(Note.todo("fails where " + add.table() + " has rows: give " + column.name()
                        + " a default, or add it nullable, fill it, and make it not null then"))
                : List.of();
    }

    private static Disturbs retype(Column old, Column wish, List<ColumnChange> changes, List<Note> notes) {
        if (old.type().equals(wish.type()) && Objects.equals(old.collation(), wish.collation())) {
            return Disturbs.NOTHING;
        }
        Conversion conversion = new Conversion(old.type(), wish.type());
        changes.add(new SetType(
                wish.type(), wish.collation(), conversion.using(wish.name()).orElse(null), null));
        if (conversion.rounds()) {
            notes.add(Note.losesData(
                    "values of " + wish.name() + " are rounded from " + old.type() + " to " + wish.type()));
        } else if (conversion.using(wish.name()).isPresent()) {
            notes.add(Note.todo("fails where a value of " + wish.name() + " cannot be read as " + wish.type()
                    + ": look at the rows, and at the expression behind using"));
        } else if (conversion.narrows()) {
            notes.add(Note.todo("fails where a value of " + wish.name() + " does not fit " + wish.type()
                    + ": look at the rows first"));
        }
        return conversion.keepsOrder() ? Disturbs.READERS : Disturbs.ALL;
    }

    /** @param isConverted whether values become those of another type, which those that are generated cannot */
    private static boolean needsReplacement(Value old, Value wish, boolean isConverted, PostgresVersion server) {
        if (old instanceof Value.Generated was) {
            return switch (wish) {
                case Value.Generated now ->
                    was.generation() != now.generation()
                            || isConverted
                            || (!was.expression().equals(now.expression()) && !server.isAtLeast(17));
                case Value.None none -> was.generation() == Generation.VIRTUAL;
                case Value.Default given -> was.generation() == Generation.VIRTUAL;
                case Value.Identity identity -> true;
            };
        }
        return wish instanceof Value.Generated;
    }

    private static void value(Column old, Column wish, List<ColumnChange> changes) {
        if (old.value() instanceof Value.Identity was && wish.value() instanceof Value.Identity is) {
            reset(was, is, !old.type().equals(wish.type())).ifPresent(changes::add);
        } else if (!old.value().equals(wish.value())) {
            leave(old.value(), wish.value()).ifPresent(changes::add);
            reach(wish.value()).ifPresent(changes::add);
        }
    }

    private static Optional<ColumnChange> leave(Value old, Value wish) {
        return switch (old) {
            case Value.None none -> Optional.empty();
            case Value.Default given ->
                wish instanceof Value.Default ? Optional.empty() : Optional.of(new DropDefault(null));
            case Value.Identity identity -> Optional.of(new DropIdentity(null));
            case Value.Generated generated ->
                wish instanceof Value.Generated ? Optional.empty() : Optional.of(new DropExpression());
        };
    }

    private static Optional<ColumnChange> reach(Value wish) {
        return switch (wish) {
            case Value.None none -> Optional.empty();
            case Value.Default given -> Optional.of(new SetDefault(given.expression(), null));
            case Value.Identity identity -> Optional.of(new AddIdentity(identity.kind(), identity.options()));
            case Value.Generated generated -> Optional.of(new SetExpression(generated.expression(), null));
        };
    }

    private static Optional<ColumnChange> reset(Value.Identity was, Value.Identity is, boolean isRetyped) {
        List<SequenceOption> options = SequenceChanges.options(was.options(), is.options(), isRetyped);
        return was.kind() == is.kind() && options.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SetIdentity(new IdentityState(was.kind() == is.kind() ? null : is.kind(), options), null));
    }
}
