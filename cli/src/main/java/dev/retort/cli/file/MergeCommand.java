package dev.retort.cli.file;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.project.Merge;
import dev.retort.revision.Target;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort merge}. */
@Command(
        name = "merge",
        description = {
            "Write a migration file that does nothing and follows several heads, so that there is one.",
            "Says whether both sides touch the same objects."
        },
        footer = {
            "",
            "Examples:",
            "  retort merge                          all heads",
            "  retort merge -m \"join the teams\"",
            "  retort merge 3c4d 4d5e",
            "  retort merge users@head offers@head"
        })
public final class MergeCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Parameters(
            paramLabel = "REV",
            arity = "0..*",
            description = "The heads to join, at least two; all of them if none is given.")
    private List<String> revisions = new ArrayList<>();

    @Mixin
    private DraftOptions draft;

    @Override
    public Integer call() {
        Merge merge = new Merge(
                retort.project(), Clock.system(ZoneId.systemDefault()), DraftOptions::randomId, Hooks.of(retort));
        Merge.Merged merged = merge.run(new Merge.Request(
                draft.draft(), revisions.stream().map(Target::parse).toList()));
        WrittenText.print(merged.written(), retort.output());
        ComparisonText.lines(merged.comparison()).forEach(retort.output()::remark);
        retort.output()
                .json(WrittenText.json(merged.written()).with("comparison", ComparisonText.json(merged.comparison())));
        return ExitCode.DONE.number();
    }
}
