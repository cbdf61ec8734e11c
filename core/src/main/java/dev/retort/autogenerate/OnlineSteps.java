package dev.retort.autogenerate;

import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.compare.BothWays;
import dev.retort.diff.Step;
import dev.retort.diff.change.Note;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.IndexOperation.DropIndex;
import dev.retort.operation.Operation;
import dev.retort.schema.Dropping.Waiting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The steps of an upgrade, rewritten where others would wait for long, and put into their turns. */
final class OnlineSteps {

    private final BothWays ways;
    private final BusyTables busy;
    private final EnumMap<Turn, List<Step>> steps = new EnumMap<>(Turn.class);
    private final Map<Key, Turn> turns = new HashMap<>();

    private OnlineSteps(BothWays ways) {
        this.ways = ways;
        this.busy = BusyTables.of(ways);
    }

    /** No turn without a step. */
    static Map<Turn, List<Step>> of(BothWays ways) {
        OnlineSteps online = new OnlineSteps(ways);
        ways.up().steps().forEach(online::add);
        return Collections.unmodifiableMap(online.steps);
    }

    private void add(Step step) {
        Turn earliest = earliest(step);
        switch (step.operation()) {
            case CreateIndex create when busy.contains(create.index().table()) -> build(step, create, earliest);
            case DropIndex drop
            when staysAround(step.about()) ->
                put(Turn.INDEXES, step, new DropIndex(drop.name(), drop.how().with(Waiting.CONCURRENTLY), drop.was()));
            case AddConstraint add
            when busy.contains(add.table()) -> put(step, OnlineConstraints.added(add, busy), earliest);
            case AlterColumn alter
            when busy.contains(alter.table()) -> put(step, OnlineConstraints.notNull(alter), earliest);
            case Operation other -> put(earliest, step, other);
        }
    }

    private void build(Step step, CreateIndex create, Turn earliest) {
        if (busy.isPartitioned(create.index().table())) {
            List<Note> notes = new ArrayList<>(step.notes());
            notes.add(Note.todo(
                    "writes wait while it is built, as PostgreSQL builds no index of a partitioned table concurrently:"
                            + " build one on each partition first, and attach them"));
            put(earliest, new Step(step.about(), create, notes), create);
        } else {
            put(Turn.INDEXES, step, new CreateIndex(create.index().concurrently()));
        }
    }

    private void put(Step step, SequencedMap<Turn, List<Operation>> rewritten, Turn earliest) {
        rewritten.forEach(
                (turn, operations) -> operations.forEach(operation -> put(turn.orLater(earliest), step, operation)));
    }

    private void put(Turn turn, Step step, Operation operation) {
        boolean isFirst = !turns.containsKey(step.about());
        turns.merge(step.about(), turn == Turn.VALIDATION && isFirst ? Turn.NOW : turn, Turn::orLater);
        steps.computeIfAbsent(turn, none -> new ArrayList<>()).add(new Step(step.about(), operation, step.notes()));
    }

    /** Not before what it needs. */
    private Turn earliest(Step step) {
        Turn earliest = turns.getOrDefault(step.about(), Turn.NOW);
        if (step.about() instanceof Key.Side side) {
            earliest = earliest.orLater(turns.getOrDefault(Key.of(side.of()), Turn.NOW));
        }
        Optional<Entry> wish = ways.to().find(step.about());
        if (wish.isPresent()) {
            for (Key need : wish.get().needs()) {
                earliest = earliest.orLater(turns.getOrDefault(need, Turn.NOW));
            }
        }
        return earliest;
    }

    /** Whether all that an index is over is there before and afterwards, so that it can be dropped by itself. */
    private boolean staysAround(Key index) {
        Optional<Entry> entry = ways.from().find(index);
        return entry.isPresent()
                && entry.get().made().getFirst() instanceof CreateIndex create
                && busy.contains(create.index().table())
                && !busy.isPartitioned(create.index().table())
                && entry.get().needs().stream().allMatch(ways.to()::contains);
    }
}
