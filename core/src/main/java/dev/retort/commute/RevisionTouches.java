package dev.retort.commute;

import dev.retort.migration.Content;
import dev.retort.migration.MigrationLoader;
import dev.retort.migration.Script;
import dev.retort.migration.ScriptException;
import dev.retort.op.IrreversibleException;
import dev.retort.op.Recorded;
import dev.retort.operation.DataOperation;
import dev.retort.operation.Operation;
import dev.retort.revision.Direction;
import dev.retort.revision.RevisionId;
import dev.retort.touch.Touch;
import dev.retort.touch.Touches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the upgrade of a revision has to do with.
 *
 * @param unknown what was not looked into, in words
 */
record RevisionTouches(List<Touch> touches, List<String> unknown) {

    RevisionTouches {
        touches = List.copyOf(touches);
        unknown = List.copyOf(unknown);
    }

    /** Of every script; one that cannot be loaded is unknown and no reason to fail. */
    static Map<RevisionId, RevisionTouches> of(MigrationLoader loader, List<Script> scripts) {
        Map<RevisionId, RevisionTouches> touches = new HashMap<>();
        try {
            Map<RevisionId, Content> contents = loader.load(scripts);
            scripts.forEach(script -> touches.put(script.id(), of(script, contents)));
        } catch (ScriptException e) {
            scripts.forEach(script -> touches.put(script.id(), alone(loader, script)));
        }
        return touches;
    }

    private static RevisionTouches alone(MigrationLoader loader, Script script) {
        try {
            return of(script, loader.load(List.of(script)));
        } catch (ScriptException e) {
            return unknown(e);
        }
    }

    private static RevisionTouches of(Script script, Map<RevisionId, Content> contents) {
        Content content = Objects.requireNonNull(contents.get(script.id()));
        List<Touch> touches = new ArrayList<>();
        Set<String> unknown = new LinkedHashSet<>();
        try {
            for (Recorded recorded : content.record(Direction.UPGRADE)) {
                Touches known = recorded.operation().touches();
                touches.addAll(known.known());
                switch (known.extent()) {
                    case ALL -> {}
                    case PERHAPS_MORE -> unknown.add(words(script, recorded));
                }
            }
        } catch (ScriptException | IrreversibleException e) {
            return unknown(e);
        }
        return new RevisionTouches(touches, List.copyOf(unknown));
    }

    private static RevisionTouches unknown(RuntimeException e) {
        return new RevisionTouches(
                List.of(),
                List.of(String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
    }

    private static String words(Script script, Recorded recorded) {
        return switch (script.format()) {
            case SQL -> "the SQL of " + script.name();
            case JAVA ->
                switch (recorded.operation()) {
                            case DataOperation.Execute execute -> "the SQL of ";
                            case DataOperation.Run run -> "the code of ";
                            case Operation other -> "what else '" + other.summary() + "' touches in ";
                        }
                        + recorded.origin().file() + ":" + recorded.origin().line();
        };
    }
}
