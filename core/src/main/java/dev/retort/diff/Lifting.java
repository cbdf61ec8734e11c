package dev.retort.diff;

import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Whole;
import dev.retort.catalog.query.ChosenName;
import dev.retort.change.ColumnChange;
import dev.retort.change.ColumnChange.DropDefault;
import dev.retort.change.ColumnChange.DropIdentity;
import dev.retort.change.ColumnChange.SetDefault;
import dev.retort.change.ColumnChange.SetType;
import dev.retort.change.ColumnStorageChange;
import dev.retort.definition.Domain;
import dev.retort.definition.TypeDefinition.Range;
import dev.retort.diff.change.Change;
import dev.retort.diff.change.Change.Disturbs;
import dev.retort.diff.change.Conversion;
import dev.retort.diff.change.Note;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.DomainOperation.AlterDomain;
import dev.retort.operation.DomainOperation.CreateDomain;
import dev.retort.operation.DomainOperation.DropDomain;
import dev.retort.operation.DomainOperation.DropDomainConstraint;
import dev.retort.operation.ObjectOperation.Rename;
import dev.retort.operation.Operation;
import dev.retort.operation.TableOperation.DetachPartition;
import dev.retort.operation.TypeOperation.CreateType;
import dev.retort.operation.TypeOperation.DropType;
import dev.retort.schema.Column;
import dev.retort.schema.Column.Value;
import dev.retort.schema.DataType;
import dev.retort.schema.Dropping;
import dev.retort.schema.ObjectName.DomainName;
import dev.retort.schema.ObjectName.RoutineKind;
import dev.retort.schema.ObjectName.RoutineName;
import dev.retort.schema.ObjectName.SequenceName;
import dev.retort.schema.ObjectName.TypeName;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.QualifiedName;
import java.nio.charset.StandardCharsets;
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
        if (wish.made().getFirst() instanceof AlterColumn alter) {
            return isCalled(need) || Dependence.isOfParent(wish.key(), need) ? lift(alter, own) : Optional.empty();
        }
        if (!(wish.made().getFirst() instanceof AddColumn add)
                || !(add.column().value() instanceof Value.Default given)
                || !isCalled(need)) {
            return Optional.empty();
        }
        Column column = add.column();
        AlterColumn away = new AlterColumn(add.table(), column.name(), List.of(new DropDefault(null)));
        List<ColumnChange> back = new ArrayList<>();
        if (own instanceof Fate.Alter alter) {
            back.addAll(changes(alter.change()));
            back.removeIf(DropDefault.class::isInstance);
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

    /** For a child's column with a default of its own; empty for one that has that of its parent. */
    private static Optional<Fate.Lift> lift(AlterColumn said, @Nullable Fate own) {
        if (said.changes().stream().noneMatch(SetDefault.class::isInstance)) {
            return Optional.empty();
        }
        List<ColumnChange> back =
                new ArrayList<>(own instanceof Fate.Alter alter ? changes(alter.change()) : List.of());
        back.removeIf(DropDefault.class::isInstance);
        said.changes().stream().filter(change -> !back.contains(change)).forEach(back::add);
        return Optional.of(new Fate.Lift(
                List.of(new AlterColumn(said.table(), said.column(), List.of(new DropDefault(null)))),
                List.of(new AlterColumn(said.table(), said.column(), back)),
                Disturbs.NOTHING,
                own == null ? List.of() : own.notes()));
    }

    /** For a change of a column that cannot wait as long with its old default as with the rest; empty where it has none, or keeps it. */
    static Optional<Fate.Lift> early(Entry old, Change.InPlace change) {
        if (!(old.made().getFirst() instanceof AddColumn add)
                || !(add.column().value() instanceof Value.Default)
                || change.operations().size() != 1
                || !(change.operations().getFirst() instanceof AlterColumn alter)
                || alter.changes().stream()
                        .noneMatch(part -> part instanceof SetDefault || part instanceof DropDefault)) {
            return Optional.empty();
        }
        List<ColumnChange> back = alter.changes().stream()
                .filter(part -> !(part instanceof DropDefault))
                .toList();
        return Optional.of(new Fate.Lift(
                List.of(new AlterColumn(alter.table(), alter.column(), List.of(new DropDefault(null)))),
                back.isEmpty() ? List.of() : List.of(new AlterColumn(alter.table(), alter.column(), back)),
                change.disturbs(),
                change.notes()));
    }

    /** Of a column that is changed already, and now gets another type too. */
    static Fate.Alter converted(Fate.Alter alter, Change.InPlace conversion) {
        AlterColumn column = (AlterColumn) conversion.operations().getLast();
        List<ColumnChange> all = new ArrayList<>(changes(conversion));
        all.addAll(besides(alter.change().operations()));
        return new Fate.Alter(new Change.InPlace(
                List.of(new AlterColumn(column.table(), column.column(), all)), conversion.disturbs(), alter.notes()));
    }

    /** What a conversion does not say of a column: how its values are kept. */
    private static List<ColumnChange> besides(List<Operation> operations) {
        return changes(operations).stream()
                .filter(ColumnStorageChange.class::isInstance)
                .toList();
    }

    private static List<ColumnChange> changes(Change.InPlace change) {
        return changes(change.operations());
    }

    private static List<ColumnChange> changes(List<Operation> operations) {
        return operations.stream()
                .filter(AlterColumn.class::isInstance)
                .flatMap(operation -> ((AlterColumn) operation).changes().stream())
                .toList();
    }

    /** Of a column that is lifted already, and now gets another type too. */
    static Fate.Lift converted(Fate.Lift lift, Change.InPlace conversion) {
        AlterColumn column = (AlterColumn) conversion.operations().getLast();
        List<ColumnChange> back = new ArrayList<>(changes(conversion));
        back.removeIf(DropDefault.class::isInstance);
        back.addAll(besides(lift.back()));
        return new Fate.Lift(
                lift.away(),
                List.of(new AlterColumn(column.table(), column.column(), back)),
                conversion.disturbs(),
                lift.notes());
    }

    /** For a column whose numbers come from a sequence of its own and then from an identity, or the other way round; and for a partition that moves. */
    static Optional<Fate.Lift> split(Entry old, Entry wish, Change.InPlace change) {
        if (change.operations().getFirst() instanceof DetachPartition detach
                && change.operations().size() > 1) {
            return Optional.of(new Fate.Lift(
                    List.of(detach),
                    change.operations().subList(1, change.operations().size()),
                    change.disturbs(),
                    change.notes()));
        }
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

    static boolean isType(Key need) {
        return need instanceof Whole whole && (whole.name() instanceof TypeName || whole.name() instanceof DomainName);
    }

    static boolean isCalled(Key need) {
        return need instanceof Whole whole
                && (whole.name() instanceof RoutineName || whole.name() instanceof SequenceName);
    }

    /** For a type or a domain; empty for everything else. */
    static Optional<Fate> supersession(Entry entry, List<Note> notes, PostgresVersion server) {
        Operation definition = entry.made().getFirst();
        return switch (entry.key()) {
            case Whole(TypeName type) -> {
                Identifier other = aside(type.name().name());
                List<Operation> aside = new ArrayList<>(List.of(new Rename(type, other)));
                if (definition instanceof CreateType create && create.definition() instanceof Range range) {
                    aside.addAll(
                            aside(type.name(), range, entry.needs().stream().noneMatch(Lifting::isType), server));
                }
                yield Optional.of(new Fate.Supersede(
                        aside, new DropType(type.name().sibling(other), null, Dropping.PLAIN), notes));
            }
            case Whole(DomainName domain) -> {
                Identifier other = aside(domain.name().name());
                yield Optional.of(new Fate.Supersede(
                        aside(domain, other, definition),
                        new DropDomain(domain.name().sibling(other), null, Dropping.PLAIN),
                        notes));
            }
            case Key other -> Optional.empty();
        };
    }

    /** Without what could call a function that is dropped. */
    private static List<Operation> aside(DomainName domain, Identifier other, Operation definition) {
        List<Operation> operations = new ArrayList<>();
        if (definition instanceof CreateDomain create) {
            for (Domain.Check check : create.domain().checks()) {
                operations.add(new DropDomainConstraint(domain.name(), check.name(), null));
            }
            if (create.domain().value() != null) {
                operations.add(new AlterDomain(domain.name(), List.of(new DropDefault(null))));
            }
        }
        operations.add(new Rename(domain, other));
        return operations;
    }

    /**
     * The functions that make a range keep their names when the type is renamed, and so does the type of many ranges (manual,
     * 8.17.6 and CREATE TYPE).
     *
     * @param isPlain whether its bounds are of a type that nobody made, and that no other takes the place of
     */
    private static List<Operation> aside(QualifiedName name, Range range, boolean isPlain, PostgresVersion server) {
        List<Operation> operations = new ArrayList<>();
        if (server.isAtLeast(14)) {
            QualifiedName chosen = range.multirange();
            QualifiedName many = chosen == null ? name.sibling(ChosenName.multirange(name.name())) : chosen;
            operations.add(new Rename(new TypeName(many), aside(many.name())));
            operations.add(new Rename(new RoutineName(RoutineKind.FUNCTION, many, List.of()), aside(many.name())));
        }
        if (isPlain) {
            DataType bound = range.subtype();
            for (List<DataType> arguments :
                    List.of(List.of(bound, bound), List.of(bound, bound, DataType.of("text")))) {
                operations.add(new Rename(new RoutineName(RoutineKind.FUNCTION, name, arguments), aside(name.name())));
            }
        }
        return operations;
    }

    private static Identifier aside(Identifier name) {
        String text = name.value();
        while ((text + OLD).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
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
        changes.add(new SetType(
                column.type(),
                column.collation(),
                Conversion.byText(column.name(), from.column().type(), column.type()),
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
