package dev.retort.autogenerate;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Key;
import dev.retort.diff.NewLabels;
import dev.retort.diff.rename.Renaming;
import dev.retort.operation.Operation;
import dev.retort.operation.TypeOperation.AddEnumValue;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Cuts a change into revisions where one transaction cannot do it. */
record Chapters(Catalogs catalogs, Scope scope) {

    /**
     * None when nothing is different.
     *
     * @param from all that is there
     * @param to all that is wished
     */
    List<Chapter> of(Catalog from, Catalog to, RenameChoice choice) {
        Renames renames = Renames.between(catalogs, from, to, scope, choice);
        SequencedMap<Key, List<AddEnumValue>> labels = NewLabels.usedAtOnce(
                scope.of(renames.from(), catalogs.searchPath()), scope.of(to, catalogs.searchPath()));
        if (labels.isEmpty()) {
            BothWays ways = BothWays.of(catalogs, from, to, scope, renames);
            return ways.isEmpty() ? List.of() : List.of(new Chapter("", ways));
        }
        List<Operation> first = new ArrayList<>(
                renames.renamings().stream().map(Renaming::operation).toList());
        labels.values().forEach(first::addAll);
        Catalog between = catalogs.after(from, scope, first);
        String types = labels.keySet().stream().map(Key::toString).collect(Collectors.joining(", "));
        return List.of(
                new Chapter(
                        "new values of " + types,
                        BothWays.of(catalogs, from, between, scope, renames.onTheWayTo(catalogs, scope, between))),
                new Chapter("", BothWays.of(catalogs, between, to, scope, Renames.none(between, to))));
    }
}
