package dev.retort.project;

import static java.util.stream.Collectors.joining;

import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.migration.Script;
import dev.retort.migration.ScriptDirectory;
import dev.retort.migration.ScriptException;
import dev.retort.plan.Stage;
import dev.retort.revision.RevisionException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.StateException;
import dev.retort.revision.Target;
import dev.retort.revision.TargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Puts a branch that is applied nowhere behind a head, by changing in the file of its first revision what this one follows.
 *
 * <p>A database remembers only its heads. One that has the revision would count all that it follows from now on as applied,
 * without it having run; that is why the known databases are asked first.
 */
public final class Rebase {

    private final Project project;

    public Rebase(Project project) {
        this.project = project;
    }

    /** A database of which nobody knows whether it has the revision. */
    public record Unasked(String name, String why) {}

    /** Asked before the file is written, when there are databases that could not be asked. */
    @FunctionalInterface
    public interface Confirmation {
        boolean given(RevisionId revision, List<Unasked> unasked);
    }

    /**
     * @param script with its new text; with the old one where there was nothing to do
     * @param followed what it followed before
     */
    public record Rebased(
            Script script, List<RevisionId> followed, SortedSet<RevisionId> heads, List<Unasked> unasked) {

        public Rebased {
            followed = List.copyOf(followed);
            heads = Collections.unmodifiableSortedSet(new TreeSet<>(heads));
            unasked = List.copyOf(unasked);
        }

        public boolean isChange() {
            return !followed.equals(script.node().down());
        }
    }

    /**
     * @return empty when the confirmation is not given; then nothing was done
     * @throws RefusedException when the revision is a merge or applied somewhere, or when it cannot follow the other one
     * @throws RevisionException when a target is nowhere, or in more than one place
     * @throws ScriptException when the file cannot be written
     */
    public Optional<Rebased> run(Target target, Target onto, List<KnownDatabase> databases, Confirmation confirmation) {
        ScriptDirectory scripts = project.scripts();
        RevisionGraph graph = scripts.graph();
        RevisionId revision = one(graph, target);
        RevisionId head = one(graph, onto);
        Script script = scripts.script(revision);
        if (script.node().down().equals(List.of(head))) {
            return Optional.of(new Rebased(script, script.node().down(), graph.heads(), List.of()));
        }
        requirePossible(graph, script.node(), head);
        List<Unasked> unasked = ask(graph, revision, databases);
        if (!unasked.isEmpty() && !confirmation.given(revision, unasked)) {
            return Optional.empty();
        }
        Script rebased = script.following(head);
        requireGraph(graph, rebased.node());
        rebased.save();
        return Optional.of(new Rebased(rebased, script.node().down(), headsNow(script), unasked));
    }

    private static RevisionId one(RevisionGraph graph, Target target) {
        SortedSet<RevisionId> found;
        try {
            found = graph.locate(target, Optional.empty());
        } catch (TargetException.SeveralHeads e) {
            found = e.heads();
        }
        if (found.size() != 1) {
            throw new RefusedException("'" + target + "' is " + Stage.list(found) + "; name one revision");
        }
        return found.first();
    }

    private static void requirePossible(RevisionGraph graph, RevisionNode node, RevisionId head) {
        if (node.isMerge()) {
            throw new RefusedException("revision " + node.id() + " is a merge of " + Stage.list(node.down())
                    + "; if it is applied nowhere, delete its file, rebase one of its sides, and 'retort merge' what is"
                    + " left");
        }
        if (graph.withDescendants(List.of(node.id())).contains(head)) {
            throw new RefusedException(
                    head.equals(node.id())
                            ? "revision " + head + " cannot follow itself; name another head after --onto"
                            : "revision " + head + " comes after " + node.id() + ", so " + node.id()
                                    + " cannot follow it; name another head after --onto");
        }
        if (!graph.heads().contains(head)) {
            throw new RefusedException("revision " + head + " is no head: " + Stage.list(graph.children(head))
                    + (graph.children(head).size() == 1 ? " follows it" : " follow it")
                    + "; a branch goes behind a head. The heads are " + Stage.list(graph.heads()));
        }
    }

    private List<Unasked> ask(RevisionGraph graph, RevisionId revision, List<KnownDatabase> databases) {
        List<Unasked> unasked = new ArrayList<>();
        List<String> having = new ArrayList<>();
        for (KnownDatabase known : databases) {
            try {
                switch (known.access()) {
                    case KnownDatabase.Askable(Database database) -> {
                        if (has(database, graph, revision)) {
                            having.add(known.name());
                        }
                    }
                    case KnownDatabase.NotThere nothing -> {}
                    case KnownDatabase.OutOfReach(String why) -> unasked.add(new Unasked(known.name(), why));
                }
            } catch (ConnectionException | RevisionException e) {
                unasked.add(new Unasked(known.name(), String.valueOf(e.getMessage())));
            }
        }
        if (!having.isEmpty()) {
            throw new RefusedException("revision " + revision + " is applied in " + String.join(", ", having)
                    + ", which would count as having what it follows from now on, without it having run. Take it back"
                    + " there first: "
                    + having.stream()
                            .map(name -> downgrade(name, graph.get(revision)))
                            .collect(joining(" and "))
                    + ". Or join the heads: 'retort merge'");
        }
        return unasked;
    }

    /** Of this revision's branch alone: what else follows the same one stays. */
    private static String downgrade(String environment, RevisionNode node) {
        String below = node.isBase() ? "base" : node.down().getFirst().value();
        return "'retort downgrade " + node.id() + "@" + below + " -e " + environment + "'";
    }

    /** @throws RevisionException when it is not known to have it, and may have more than is known */
    private boolean has(Database database, RevisionGraph graph, RevisionId revision) {
        Project there = new Project(project.settings(), () -> database, project.classPath());
        SortedSet<RevisionId> heads =
                new Run(there, RunOptions.standard()).read(connection -> Run.heads(connection, project.tracking()));
        if (graph.knownApplied(heads).contains(revision)) {
            return true;
        }
        List<RevisionId> unknown =
                heads.stream().filter(id -> !graph.contains(id)).toList();
        if (!unknown.isEmpty()) {
            throw new StateException.DatabaseAhead(unknown);
        }
        return graph.withAncestors(heads).contains(revision);
    }

    private static void requireGraph(RevisionGraph graph, RevisionNode changed) {
        List<RevisionNode> nodes = new ArrayList<>(graph.parentsFirst());
        nodes.replaceAll(node -> node.id().equals(changed.id()) ? changed : node);
        RevisionGraph.of(nodes);
    }

    /** Reads all files again; what is then no graph was no graph of ours, and the file becomes what it was. */
    private SortedSet<RevisionId> headsNow(Script old) {
        try {
            return project.scripts().graph().heads();
        } catch (ScriptException | RevisionException e) {
            old.save();
            throw e;
        }
    }
}
