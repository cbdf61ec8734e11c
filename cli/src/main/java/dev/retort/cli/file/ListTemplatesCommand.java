package dev.retort.cli.file;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code retort list-templates}. */
@Command(
        name = "list-templates",
        aliases = "list_templates",
        description = "Show what 'retort init --template' knows.",
        footer = {"", "Example:", "  retort list-templates"})
public final class ListTemplatesCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Override
    public Integer call() {
        Output output = retort.output();
        for (InitTemplate template : InitTemplate.values()) {
            output.line("%-4s  %s".formatted(template.name(), template.description()));
        }
        output.json(Json.object()
                .with(
                        "templates",
                        Arrays.stream(InitTemplate.values())
                                .map(template -> Json.object()
                                        .with("name", template.name())
                                        .with("description", template.description()))
                                .toList()));
        return ExitCode.DONE.number();
    }
}
