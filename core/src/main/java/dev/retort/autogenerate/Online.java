package dev.retort.autogenerate;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Key;
import dev.retort.compare.BothWays;
import dev.retort.compare.Catalogs;
import dev.retort.compare.Scope;
import dev.retort.diff.Difference;
import dev.retort.diff.Step;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.IndexOperation.DropIndex;
import dev.retort.operation.Operation;
import dev.retort.schema.Dropping.Waiting;
import dev.retort.schema.ObjectName.IndexName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts a change into revisions that make others wait for moments only. */
record Online(Catalogs catalogs, Scope scope) {

    /**
     * @param from all that is there
     * @param main what turns it into what is wished, without renamings
     */
    List<Chapter> of(Catalog from, BothWays main) {
        List<Chapter> chapters = new ArrayList<>();
        Catalog before = from;
        for (Map.Entry<Turn, List<Step>> turn : OnlineSteps.of(main).entrySet()) {
            List<Step> steps = turn.getValue();
            Catalog after = catalogs.after(
                    before, scope, steps.stream().map(Step::operation).toList());
            chapters.add(new Chapter(
                    turn.getKey().title(),
                    ways(
                            before,
                            after,
                            new Difference(steps, chapters.isEmpty() ? main.up().lines() : List.of()),
                            main)));
            before = after;
        }
        return chapters;
    }

    private BothWays ways(Catalog before, Catalog after, Difference up, BothWays main) {
        Catalog from = scope.of(before, catalogs.searchPath());
        Catalog to = scope.of(after, catalogs.searchPath());
        Difference down = Difference.exactly(to, from);
        BusyTables busy = BusyTables.of(new BothWays(to, from, down, up, Set.of()));
        List<Step> steps = down.steps().stream()
                .map(step -> new Step(step.about(), concurrently(step.operation(), busy), step.notes()))
                .toList();
        return new BothWays(from, to, up, new Difference(steps, down.lines()), main.orphans());
    }

    private static Operation concurrently(Operation operation, BusyTables busy) {
        return switch (operation) {
            case CreateIndex create
            when busy.isBuiltConcurrently(create) ->
                new CreateIndex(create.index().concurrently());
            case DropIndex drop
            when wasBuiltConcurrently(drop, busy) ->
                new DropIndex(drop.name(), drop.how().with(Waiting.CONCURRENTLY), drop.was());
            case Operation other -> other;
        };
    }

    private static boolean wasBuiltConcurrently(DropIndex drop, BusyTables busy) {
        return busy.there()
                .find(Key.of(new IndexName(drop.name())))
                .map(entry -> entry.made().getFirst())
                .filter(busy::isBuiltConcurrently)
                .isPresent();
    }
}
