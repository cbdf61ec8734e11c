package dev.retort.cli.file;

import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.plan.Stage;
import dev.retort.project.Revise.Written;
import dev.retort.revision.RevisionNode;

/** A new file as people and programs read of it. */
final class WrittenText {

    private WrittenText() {}

    static void print(Written written, Output output) {
        output.line("Created " + written.file());
        if (written.heads().size() > 1) {
            output.remark("There are " + written.heads().size() + " heads now: " + Stage.list(written.heads())
                    + ". 'retort merge' joins them.");
        }
    }

    static Json json(Written written) {
        RevisionNode node = written.node();
        return Json.object()
                .with("revision", node.id())
                .with("down", node.down())
                .with("dependsOn", node.dependsOn())
                .with("labels", node.labels())
                .with("message", node.message())
                .with("file", written.file());
    }
}
