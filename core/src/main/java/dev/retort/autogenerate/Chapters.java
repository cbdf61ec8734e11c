package dev.retort.autogenerate;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Key;
import dev.retort.compare.BothWays;
import dev.retort.compare.Catalogs;
import dev.retort.compare.RenameChoice;
import dev.retort.compare.Renames;
import dev.retort.compare.Scope;
import dev.retort.diff.NewLabels;
import dev.retort.diff.rename.Renaming;
import dev.retort.operation.Operation;
import dev.retort.operation.TypeOperation.AddEnumValue;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Cuts a change into revisions where one transaction cannot do it, or should not. */
record Chapters(Catalogs catalogs, Scope scope, Manner manner) {

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
        return switch (manner) {
            case AT_ONCE -> labels.isEmpty() ? atOnce(from, to, renames) : inTwo(from, to, renames, labels);
            case ONLINE ->
                labels.isEmpty() && renames.renamings().isEmpty()
                        ? online(from, BothWays.of(catalogs, from, to, scope, renames))
                        : inTwo(from, to, renames, labels);
        };
    }

    private List<Chapter> atOnce(Catalog from, Catalog to, Renames renames) {
        BothWays ways = BothWays.of(catalogs, from, to, scope, renames);
        return ways.isEmpty() ? List.of() : List.of(new Chapter("", ways));
    }

    private List<Chapter> online(Catalog from, BothWays ways) {
        return new Online(catalogs, scope).of(from, ways);
    }

    /** What is to be committed before the rest, and the rest. */
    private List<Chapter> inTwo(
            Catalog from, Catalog to, Renames renames, SequencedMap<Key, List<AddEnumValue>> labels) {
        List<Operation> first = new ArrayList<>(
                renames.renamings().stream().map(Renaming::operation).toList());
        labels.values().forEach(first::addAll);
        Catalog between = catalogs.after(from, scope, first);
        BothWays before = BothWays.of(catalogs, from, between, scope, renames.onTheWayTo(catalogs, scope, between));
        List<Chapter> rest = switch (manner) {
            case AT_ONCE -> atOnce(between, to, Renames.none(between, to));
            case ONLINE -> online(between, BothWays.of(catalogs, between, to, scope, Renames.none(between, to)));
        };
        List<Chapter> all = new ArrayList<>();
        all.add(new Chapter(rest.isEmpty() ? "" : title(labels), before));
        all.addAll(rest);
        return all;
    }

    private static String title(SequencedMap<Key, List<AddEnumValue>> labels) {
        return labels.isEmpty()
                ? "names"
                : "new values of " + labels.keySet().stream().map(Key::toString).collect(Collectors.joining(", "));
    }
}
