package dev.retort.cli.run;

import dev.retort.plan.Stage;
import dev.retort.revision.RevisionId;
import java.util.SortedSet;

/** Where a database is, in words. */
final class HeadsText {

    private HeadsText() {}

    /** {@code 1975ea83b712 (head)}. */
    static String of(SortedSet<RevisionId> heads, SortedSet<RevisionId> fileHeads) {
        return Stage.list(heads) + (heads.equals(fileHeads) ? " (head)" : "");
    }

    static String nothingToDo(SortedSet<RevisionId> heads, SortedSet<RevisionId> fileHeads) {
        return "Nothing to do: the database is at " + of(heads, fileHeads) + ".";
    }
}
