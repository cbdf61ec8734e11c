package dev.retort.cli.run;

import dev.retort.cli.line.Known;
import dev.retort.cli.line.Line;
import java.util.List;
import picocli.CommandLine.Option;

/** The option of the commands that refuse files that were edited after they ran. */
final class EditedFlags {

    @Option(
            names = "--accept-edited",
            paramLabel = "REV",
            description = {
                "Take the file of an applied revision as it is now, though it was edited after it ran.",
                "The history keeps that, so that it is said once. May be given several times."
            })
    private List<String> accepted = List.of();

    /** As a {@link Line} has them. */
    static final List<Known> OPTIONS = List.of(Known.values("--accept-edited"));

    /** For the parser of all lines, which fills it. */
    EditedFlags() {}

    EditedFlags(Line line) {
        this.accepted = line.values("--accept-edited");
    }

    List<String> accepted() {
        return accepted;
    }
}
