package dev.retort.commute;

import dev.retort.migration.MigrationLoader;
import dev.retort.migration.ScriptDirectory;
import dev.retort.revision.GraphException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares branches by what their revisions record; nothing runs, and no database is asked. */
final class Comparing {

    private final RevisionGraph graph;
    private final Map<RevisionId, Set<RevisionId>> before = new LinkedHashMap<>();
    private final Map<RevisionId, String> broken = new LinkedHashMap<>();
    private final Map<RevisionId, RevisionTouches> touches;

    private Comparing(ScriptDirectory scripts, MigrationLoader loader, List<RevisionId> heads) {
        this.graph = scripts.graph();
        for (RevisionId head : heads) {
            try {
                before.put(head, graph.withAncestors(List.of(head)));
            } catch (GraphException e) {
                before.put(head, Set.of(head));
                broken.put(head, String.valueOf(e.getMessage()));
            }
        }
        Set<RevisionId> own = new HashSet<>();
        heads.forEach(head -> own.addAll(own(head)));
        this.touches = RevisionTouches.of(
                loader, inOrder(own).stream().map(scripts::script).toList());
    }

    static Comparison of(ScriptDirectory scripts, MigrationLoader loader, List<RevisionId> heads) {
        return new Comparing(scripts, loader, heads).comparison(heads);
    }

    private Comparison comparison(List<RevisionId> heads) {
        List<Comparison.Meeting> meetings = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            for (int j = i + 1; j < heads.size(); j++) {
                meetings.addAll(meetings(heads.get(i), heads.get(j)));
            }
        }
        return new Comparison(heads.stream().map(this::side).toList(), meetings);
    }

    private Comparison.Side side(RevisionId head) {
        List<RevisionId> revisions = inOrder(own(head));
        Set<String> unknown = new LinkedHashSet<>();
        if (broken.containsKey(head)) {
            unknown.add(Objects.requireNonNull(broken.get(head)));
        }
        Set<Part> changes = new LinkedHashSet<>();
        for (RevisionId id : revisions) {
            RevisionTouches of = touchesOf(id);
            unknown.addAll(of.unknown());
            of.touches().stream().filter(touch -> !touch.leavesItAlone()).forEach(touch -> changes.add(touch.part()));
        }
        List<Part> shown = changes.stream()
                .filter(part -> changes.stream().noneMatch(part::isInside))
                .toList();
        return new Comparison.Side(head, revisions, shown, List.copyOf(unknown));
    }

    /** What this head has and not all of them have. */
    private Set<RevisionId> own(RevisionId head) {
        Set<RevisionId> own = new HashSet<>(ancestors(head));
        Set<RevisionId> common = new HashSet<>(own);
        before.values().forEach(common::retainAll);
        own.removeAll(common);
        return own;
    }

    private List<Comparison.Meeting> meetings(RevisionId first, RevisionId second) {
        Meetings meetings = new Meetings();
        List<Touch> ofSecond = touchesBeside(second, first);
        for (Touch one : touchesBeside(first, second)) {
            ofSecond.forEach(other -> meetings.add(one, other));
        }
        return meetings.between(first, second);
    }

    private List<Touch> touchesBeside(RevisionId head, RevisionId other) {
        Set<RevisionId> beside = new HashSet<>(ancestors(head));
        beside.removeAll(ancestors(other));
        return inOrder(beside).stream()
                .flatMap(id -> touchesOf(id).touches().stream())
                .distinct()
                .toList();
    }

    private Set<RevisionId> ancestors(RevisionId head) {
        return Objects.requireNonNull(before.get(head));
    }

    private RevisionTouches touchesOf(RevisionId id) {
        return Objects.requireNonNull(touches.get(id));
    }

    private List<RevisionId> inOrder(Set<RevisionId> ids) {
        return graph.parentsFirst().stream()
                .map(RevisionNode::id)
                .filter(ids::contains)
                .toList();
    }
}
