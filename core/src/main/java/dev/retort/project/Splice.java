package dev.retort.project;

import dev.retort.plan.Stage;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import java.util.List;

/** Whether a new revision may follow one that others follow already, so that the history branches there. */
public enum Splice {
    NO,
    YES;

    /**
     * @param meant how a person says that they want it
     * @throws RefusedException when others follow the parent, and that is not wanted
     */
    void check(RevisionGraph graph, RevisionId parent, String meant) {
        List<RevisionId> children = graph.children(parent);
        if (this == NO && !children.isEmpty()) {
            throw new RefusedException("revision " + parent + " is no head: " + Stage.list(children)
                    + (children.size() == 1 ? " follows it" : " follow it") + ", so that there would be one more head. "
                    + meant + " means it; the heads are " + Stage.list(graph.heads()));
        }
    }
}
