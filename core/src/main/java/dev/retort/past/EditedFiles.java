package dev.retort.past;

import dev.retort.migration.Script;
import dev.retort.migration.ScriptDirectory;
import dev.retort.plan.PlanException;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Files that are not those that ran any more. */
public final class EditedFiles {

    private EditedFiles() {}

    /**
     * Those among these revisions, by their ids; one without a file or without a checksum is none.
     *
     * @param checksums see {@link HistoryTable.Summary}
     */
    public static List<Script> among(
            Collection<RevisionId> applied, ScriptDirectory scripts, Map<String, String> checksums) {
        List<Script> edited = new ArrayList<>();
        for (RevisionId id : applied) {
            String ran = checksums.get(id.value());
            if (ran != null
                    && scripts.graph().contains(id)
                    && !scripts.script(id).checksum().equals(ran)) {
                edited.add(scripts.script(id));
            }
        }
        edited.sort(Comparator.comparing(Script::id));
        return edited;
    }

    /**
     * Lets those pass of which somebody said that they may.
     *
     * @param accepted as they were named: an id, the beginning of one, or a label
     * @throws PlanException when there are others
     * @throws dev.retort.revision.TargetException when a name is none
     */
    public static void refuse(List<Script> edited, ScriptDirectory scripts, List<String> accepted) {
        Set<RevisionId> allowed = accepted.stream()
                .map(name -> scripts.graph().resolve(RevisionName.of(name)).id())
                .collect(Collectors.toSet());
        List<Script> refused =
                edited.stream().filter(script -> !allowed.contains(script.id())).toList();
        if (!refused.isEmpty()) {
            throw new PlanException(message(refused));
        }
    }

    private static String message(List<Script> edited) {
        boolean one = edited.size() == 1;
        return (one ? "a migration that is applied was" : edited.size() + " migrations that are applied were")
                + " edited since:\n"
                + edited.stream()
                        .map(script -> "  " + script.id() + " (" + script.name() + ")")
                        .collect(Collectors.joining("\n"))
                + "\nNothing was run. 'retort validate' shows what ran and what the "
                + (one ? "file says" : "files say") + " now. Put the " + (one ? "file" : "files")
                + " back, and the change into a new revision; or, where it makes no difference, say so once: "
                + edited.stream()
                        .map(script -> "--accept-edited " + script.id())
                        .collect(Collectors.joining(" "));
    }
}
