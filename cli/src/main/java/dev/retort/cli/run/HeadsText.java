package dev.retort.cli.run;

import dev.retort.plan.Stage;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Where a database is and what goes, in words. */
final class HeadsText {

    private HeadsText() {}

    /** {@code 1975ea83b712 (head)}. */
    static String of(SortedSet<RevisionId> heads, SortedSet<RevisionId> fileHeads) {
        return Stage.list(heads) + (heads.equals(fileHeads) ? " (head)" : "");
    }

    /** {@code Taken back too, because it depends on what goes: 1975ea83b712 (add phone number)}. */
    static String takenToo(List<RevisionNode> revisions) {
        return "Taken back too, because " + (revisions.size() == 1 ? "it depends" : "they depend") + " on what goes: "
                + revisions.stream()
                        .map(node -> node.id() + (node.message().isEmpty() ? "" : " (" + node.message() + ")"))
                        .collect(Collectors.joining(", "));
    }

    static String nothingToDo(SortedSet<RevisionId> heads, SortedSet<RevisionId> fileHeads) {
        return "Nothing to do: the database is at " + of(heads, fileHeads) + ".";
    }
}
