package dev.retort.plan;

import dev.retort.postgres.Statement;
import dev.retort.revision.RevisionNode;
import dev.retort.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the history keeps of a revision beside what ran, so that it can be taken back when its file is gone.
 *
 * @param node what it follows and depends on
 * @param undo the statements of its downgrade, without secrets
 * @param problem why these cannot be run; null when they can
 */
record KeptRevision(
        RevisionNode node, List<String> undo, @Nullable String problem) {

    KeptRevision {
        undo = List.copyOf(undo);
    }

    /** One that nobody can take back. */
    static KeptRevision irreversible(RevisionNode node, String reason) {
        return new KeptRevision(node, List.of(), reason);
    }

    static KeptRevision of(RevisionNode node, List<PlannedStatement> downgrade) {
        List<String> undo = new ArrayList<>();
        String problem = null;
        for (PlannedStatement planned : downgrade) {
            String wrong = problem(planned.statement());
            undo.add(withoutSemicolon(Planner.text(planned.statement())));
            problem = problem == null ? wrong : problem;
        }
        return new KeptRevision(node, undo, problem);
    }

    /** One with a remark behind it has none at its end. */
    private static String withoutSemicolon(String text) {
        return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }

    private static @Nullable String problem(Statement statement) {
        return switch (statement) {
            case Statement.Sql sql ->
                Secrets.masked(sql.text()).equals(sql.text())
                        ? null
                        : "its downgrade holds a secret, which is not kept";
            case Statement.CopyIn copy -> "its downgrade copies rows, which are not kept";
            case Statement.InBatches update -> "its downgrade is an update in batches, which only its file can run";
            case Statement.Call call -> "its downgrade runs code (" + call.what() + "), which is not kept";
        };
    }
}
