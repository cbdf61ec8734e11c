package dev.retort.cli.file;

import static java.util.stream.Collectors.joining;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.plan.Stage;
import dev.retort.project.Rebase;
import dev.retort.project.Rebase.Rebased;
import dev.retort.project.Rebase.Unasked;
import dev.retort.revision.RevisionId;
import dev.retort.revision.Target;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort rebase}. */
@Command(
        name = "rebase",
        description = {
            "Put a revision, with all that follow it, behind a head: change in its file what it follows.",
            "It must be applied nowhere: all environments are asked. Where one cannot be,",
            "it asks you; without a terminal it wants --yes."
        },
        footer = {"", "Examples:", "  retort rebase 4d5e --onto 3c4d", "  retort rebase offers --onto users@head"})
public final class RebaseCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Parameters(paramLabel = "REV", description = "The first revision of what is to be put elsewhere.")
    private String revision;

    @Option(names = "--onto", paramLabel = "HEAD", required = true, description = "The head that it is to follow.")
    private String onto = "";

    @Option(
            names = {"-y", "--yes"},
            description = "Go on also where an environment could not be asked.")
    private boolean yes;

    @Override
    public Integer call() {
        Optional<Rebased> rebased = new Rebase(retort.project())
                .run(Target.parse(revision), Target.parse(onto), retort.knownDatabases(), this::confirmed);
        if (rebased.isEmpty()) {
            retort.output().message("Nothing was done.");
            return ExitCode.ANSWER_IS_NO.number();
        }
        retort.output().line(line(rebased.get()));
        retort.output().json(json(rebased.get()));
        return ExitCode.DONE.number();
    }

    private boolean confirmed(RevisionId id, List<Unasked> unasked) {
        String list = "Whether revision " + id + " is applied there is not known:"
                + unasked.stream()
                        .map(one -> "\n  " + one.name() + ": " + one.why())
                        .collect(joining());
        Output output = retort.output();
        if (yes) {
            output.message(list);
            return true;
        }
        if (!output.canAsk()) {
            throw new CliException("not all environments could be asked, and nobody can be asked here. Make sure that"
                    + " revision " + id + " is applied in none of them, and run it again with --yes\n" + list);
        }
        return output.ask(list + "\nIs it applied in none of them?");
    }

    private static String line(Rebased rebased) {
        RevisionId id = rebased.script().id();
        String now = Stage.list(rebased.script().node().down());
        return rebased.isChange()
                ? "Rebased " + id + " from " + Stage.list(rebased.followed()) + " onto " + now + " in "
                        + rebased.script().name()
                : "Revision " + id + " follows " + now + " already; nothing to do.";
    }

    private static Json json(Rebased rebased) {
        return Json.object()
                .with("revision", rebased.script().id())
                .with("before", rebased.followed())
                .with("down", rebased.script().node().down())
                .with("file", rebased.script().path())
                .with("heads", rebased.heads())
                .with(
                        "unasked",
                        rebased.unasked().stream()
                                .map(one -> Json.object()
                                        .with("environment", one.name())
                                        .with("reason", one.why()))
                                .toList());
    }
}
