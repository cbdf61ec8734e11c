package dev.retort.compare;

import dev.retort.catalog.Catalog;
import dev.retort.diff.rename.Candidate;
import dev.retort.diff.rename.Candidates;
import dev.retort.diff.rename.Renaming;
import dev.retort.diff.rename.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * What has another name on the other side, and both sides with the other one's names. PostgreSQL renames, in a scratch database: what
 * names a column in a view, a check or a policy follows it there.
 *
 * @param renamings in an order in which they can be done
 * @param from what is there, with the new names
 * @param to what is wished, with the old names
 */
public record Renames(List<Renaming> renamings, Catalog from, Catalog to) {

    public Renames {
        renamings = List.copyOf(renamings);
    }

    /**
     * @param from all that is there
     * @param to all that is wished
     */
    public static Renames between(Catalogs catalogs, Catalog from, Catalog to, Scope scope, RenameChoice choice) {
        List<Renaming> renamings = new ArrayList<>();
        Catalog renamed = from;
        Catalog there = scope.of(from, catalogs.searchPath());
        Catalog wish = scope.of(to, catalogs.searchPath());
        for (Stage stage : Stage.values()) {
            List<Candidate> candidates = Candidates.of(there, wish, stage).stream()
                    .filter(candidate -> scope.manages()
                            .contains(Kind.of(candidate.renaming().about())))
                    .toList();
            List<Renaming> chosen = candidates.isEmpty() ? List.of() : choice.choose(candidates);
            if (!chosen.isEmpty()) {
                renamings.addAll(chosen);
                renamed = renamed(catalogs, scope, from, renamings);
                there = scope.of(renamed, catalogs.searchPath());
            }
        }
        choice.end();
        return new Renames(
                renamings, renamed, renamings.isEmpty() ? to : renamed(catalogs, scope, to, back(renamings)));
    }

    public static Renames none(Catalog from, Catalog to) {
        return new Renames(List.of(), from, to);
    }

    /** The same with another wish, of which the new names are part already. */
    public Renames onTheWayTo(Catalogs catalogs, Scope scope, Catalog other) {
        return new Renames(renamings, from, renamings.isEmpty() ? other : renamed(catalogs, scope, other, back()));
    }

    /** What takes them back. */
    List<Renaming> back() {
        return back(renamings);
    }

    private static List<Renaming> back(List<Renaming> renamings) {
        return renamings.reversed().stream().map(Renaming::reversed).toList();
    }

    private static Catalog renamed(Catalogs catalogs, Scope scope, Catalog catalog, List<Renaming> renamings) {
        return catalogs.after(
                catalog, scope, renamings.stream().map(Renaming::operation).toList());
    }
}
