package dev.retort.cli.file;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.project.Revise;
import dev.retort.project.Revise.Written;
import dev.retort.revision.Target;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort revision}. */
@Command(
        name = "revision",
        description = {
            "Write a new migration file behind the head, to be filled in.",
            "A second head is made only where --head and --splice ask for it."
        },
        footer = {
            "",
            "Examples:",
            "  retort revision -m \"add phone number\"",
            "  retort revision -m \"backfill slugs\" --format sql",
            "  retort revision -m \"add prices\" --head base --branch-label offers",
            "  retort revision -m \"add discounts\" --head offers@head",
            "  retort revision -m \"fix phone\" --head 1975 --splice",
            "  retort revision -m \"index users\" --depends-on offers"
        })
public final class RevisionCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Mixin
    private DraftOptions draft;

    @Option(
            names = "--head",
            paramLabel = "REV",
            description = {
                "What it follows, instead of the only head: a revision, LABEL@head,",
                "or base for a first revision of its own."
            })
    private @Nullable String head;

    @Option(
            names = "--depends-on",
            paramLabel = "REV",
            description = "A revision or label that must be applied before it. May be repeated.")
    private List<String> dependsOn = new ArrayList<>();

    @Override
    public Integer call() {
        Revise revise = new Revise(retort.project(), Clock.system(ZoneId.systemDefault()), DraftOptions::randomId);
        Written written = revise.run(new Revise.Request(
                draft.draft(),
                Optional.ofNullable(head).map(Target::parse),
                dependsOn.stream().map(Target::parse).toList()));
        WrittenText.print(written, retort.output());
        retort.output().json(WrittenText.json(written));
        return ExitCode.DONE.number();
    }
}
