package dev.retort.cli.run;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.execute.Outcome;
import dev.retort.project.History;
import dev.retort.project.Project;
import dev.retort.project.Stamp;
import dev.retort.revision.Target;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort stamp}. */
@Command(
        name = "stamp",
        description = "Say where the database is, without running anything.",
        footer = {
            "",
            "Examples:",
            "  retort stamp head               the schema is up to date already",
            "  retort stamp --purge 5c8c       forget what the version table says"
        })
public final class StampCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Parameters(
            paramLabel = "TARGET",
            arity = "1..*",
            description = "head, heads, base, a revision or LABEL@head; several for several branches.")
    private List<String> targets;

    @Option(names = "--purge", description = "First forget every row of the version table.")
    private boolean purge;

    @Mixin
    private RunFlags flags;

    @Override
    public Integer call() {
        Project project = retort.project();
        long start = System.nanoTime();
        Progress progress = new Progress(retort.output(), retort.verbosity());
        Outcome outcome = new Stamp(project)
                .run(
                        targets.stream().map(Target::parse).toList(),
                        purge ? Stamp.Purge.YES : Stamp.Purge.NO,
                        flags.options(progress, retort));
        progress.summary(outcome, Duration.ofNanos(System.nanoTime() - start), new History(project).fileHeads());
        return ExitCode.DONE.number();
    }
}
