package dev.retort.cli.file;

import dev.retort.autogenerate.Autogenerate;
import dev.retort.autogenerate.Manner;
import dev.retort.autogenerate.ModelsReader;
import dev.retort.cli.compare.Comparing;
import dev.retort.cli.compare.RenameOptions;
import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.compare.Source;
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
            "  retort revision -m \"add phone number\" --autogenerate",
            "  retort revision --autogenerate --rename users.phone=phone_number",
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

    @Option(
            names = "--autogenerate",
            description = "Write what brings the database to what the models say, and try it in a scratch database.")
    private boolean autogenerate;

    @Option(
            names = "--online",
            description = {
                "With --autogenerate: indexes are built concurrently, and constraints are added not valid and validated later,",
                "in revisions of their own, so that readers and writers wait for moments only."
            })
    private boolean online;

    @Mixin
    private RenameOptions renames;

    @Override
    public Integer call() {
        Revise revise = new Revise(
                retort.project(), Clock.system(ZoneId.systemDefault()), DraftOptions::randomId, Hooks.of(retort));
        Revise.Request request = new Revise.Request(
                draft.draft(),
                Optional.ofNullable(head).map(Target::parse),
                dependsOn.stream().map(Target::parse).toList());
        if (autogenerate) {
            return autogenerate(revise, request);
        }
        renames.requireNone();
        if (online) {
            throw new CliException("'--online' is about what is generated; add '--autogenerate'");
        }
        Written written = revise.run(request);
        WrittenText.print(written, retort.output());
        retort.output().json(WrittenText.json(written));
        return ExitCode.DONE.number();
    }

    private int autogenerate(Revise revise, Revise.Request request) {
        Comparing comparing = new Comparing(retort);
        Output output = retort.output();
        Source.Models models = comparing.models();
        ModelsReader.Remarks remarks = new ModelsReader(models.provider()).remarks(comparing.project());
        Optional<Autogenerate.Result> result = new Autogenerate(
                        comparing.project(),
                        comparing.catalogs(),
                        comparing.scope(),
                        revise.remarking(remarks.lines()),
                        comparing.rewrites())
                .run(models, request, renames.asking(output), online ? Manner.ONLINE : Manner.AT_ONCE);
        if (result.isEmpty()) {
            output.line("No changes in the models.");
            output.json(Json.object().with("changes", List.of()));
            return ExitCode.DONE.number();
        }
        return told(result.get(), remarks, output).number();
    }

    private static ExitCode told(Autogenerate.Result result, ModelsReader.Remarks remarks, Output output) {
        List<String> lines = result.revisions().stream()
                .flatMap(one -> one.ways().up().lines().stream())
                .toList();
        lines.forEach(output::remark);
        remarks.hint().ifPresent(output::remark);
        result.revisions().forEach(one -> WrittenText.print(one.written(), output));
        Optional<String> problem =
                result.problem().map(found -> found.written().node().id() + ": " + found.reason());
        Json main = WrittenText.json(result.revisions().getLast().written());
        output.json(main.with("changes", lines)
                .with("problem", problem.orElse(null))
                .with(
                        "revisions",
                        result.revisions().stream()
                                .map(one -> WrittenText.json(one.written()))
                                .toList()));
        if (problem.isPresent()) {
            output.message("It was tried, and does not work yet; the file says why:\n" + problem.get());
            return ExitCode.ANSWER_IS_NO;
        }
        output.remark("It was tried in a scratch database: up, down, and up again.");
        return ExitCode.DONE;
    }
}
