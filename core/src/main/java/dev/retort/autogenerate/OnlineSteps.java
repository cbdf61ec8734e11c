package dev.retort.autogenerate;

import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.compare.BothWays;
import dev.retort.diff.Step;
import dev.retort.diff.change.Note;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.ConstraintOperation.ValidateConstraint;
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

    /** When a thing is there for others to use: a rule that is validated later counts from when it is there. */
    private final Map<Key, Turn> there = new HashMap<>();

    /** When the last step of a thing is done. */
    private final Map<Key, Turn> done = new HashMap<>();

    private OnlineSteps(BothWays ways) {
        this.ways = ways;
        this.busy = BusyTables.of(ways);
    }

    /** No turn without a step. */
    static Map<Turn, List<Step>> of(BothWays ways) {
        OnlineSteps online = new OnlineSteps(ways);
        ways.up().steps().forEach(online::add);
        online.steps.computeIfPresent(Turn.VALIDATION, (turn, steps) -> online.validationsFirst(steps));
        return Collections.unmodifiableMap(online.steps);
    }

    /** What follows them takes stronger locks, which would be held while rows are read. */
    private List<Step> validationsFirst(List<Step> steps) {
        List<Step> ordered =
                new ArrayList<>(steps.stream().filter(this::isReadyBefore).toList());
        steps.stream().filter(step -> !isReadyBefore(step)).forEach(ordered::add);
        return ordered;
    }

    private boolean isReadyBefore(Step step) {
        return step.operation() instanceof ValidateConstraint && there.get(step.about()) != Turn.VALIDATION;
    }

    private void add(Step step) {
        Turn earliest = latest(step, there);
        switch (step.operation()) {
            case CreateIndex create when busy.contains(create.index().table()) -> build(step, create, earliest);
            case DropIndex drop
            when staysAround(step.about()) ->
                put(Turn.INDEXES, step, new DropIndex(drop.name(), drop.how().with(Waiting.CONCURRENTLY), drop.was()));
            case AddConstraint add
            when busy.contains(add.table()) ->
                put(step, OnlineConstraints.added(add, busy, latest(step, done)), earliest);
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
        if (turn != Turn.VALIDATION) {
            there.merge(step.about(), turn, Turn::orLater);
        } else {
            there.putIfAbsent(step.about(), turn);
        }
        done.merge(step.about(), turn, Turn::orLater);
        steps.computeIfAbsent(turn, none -> new ArrayList<>()).add(new Step(step.about(), operation, step.notes()));
    }

    /** Of the turns of what it is about and of what that needs. */
    private Turn latest(Step step, Map<Key, Turn> turns) {
        Turn latest = turns.getOrDefault(step.about(), Turn.NOW);
        if (step.about() instanceof Key.Side side) {
            latest = latest.orLater(turns.getOrDefault(Key.of(side.of()), Turn.NOW));
        }
        Optional<Entry> wish = ways.to().find(step.about());
        if (wish.isPresent()) {
            for (Key need : wish.get().needs()) {
                latest = latest.orLater(turns.getOrDefault(need, Turn.NOW));
            }
        }
        return latest;
    }

    /** Whether all that an index is over is there before and afterwards, so that it can be dropped by itself. */
    private boolean staysAround(Key index) {
        Optional<Entry> entry = ways.from().find(index);
        return entry.isPresent()
                && busy.isBuiltConcurrently(entry.get().made().getFirst())
                && entry.get().needs().stream().allMatch(ways.to()::contains);
    }
}
