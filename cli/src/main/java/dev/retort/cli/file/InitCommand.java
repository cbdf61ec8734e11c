package dev.retort.cli.file;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.SettingsFile;
import dev.retort.cli.terminal.Json;
import dev.retort.project.Init;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort init}. */
@Command(
        name = "init",
        description = "Make a folder a Retort project: a settings file and a folder for migrations.",
        footer = {
            "",
            "Examples:",
            "  retort init                     in the current folder",
            "  retort init --template sql      new revisions will be SQL files",
            "  retort init db --example        migrations in db/versions, with a first one"
        })
public final class InitCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The folder for migrations; migrations if not given.")
    private String directory = "migrations";

    @Option(
            names = {"-t", "--template"},
            paramLabel = "NAME",
            description = "java or sql; 'retort list-templates' tells more.")
    private InitTemplate template = InitTemplate.java;

    @Option(names = "--example", description = "Also write a first migration to look at.")
    private boolean example;

    @Override
    public Integer call() {
        List<Path> created = new Init(retort.folder(), SettingsFile.NAME)
                .run(directory, template.format(), example ? Init.Example.YES : Init.Example.NO);
        created.forEach(file -> retort.output().line("Created " + file));
        retort.output().remark("Next: 'retort revision -m \"…\"', fill in the file, 'retort upgrade head'.");
        retort.output().json(Json.object().with("created", created));
        return ExitCode.DONE.number();
    }
}
