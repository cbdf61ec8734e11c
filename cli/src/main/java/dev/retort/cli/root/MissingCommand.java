package dev.retort.cli.root;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Apart from {@link RetortCommand}, which is loaded faster when it throws nothing of picocli's. */
final class MissingCommand {

    private MissingCommand() {}

    static RuntimeException of(CommandSpec spec) {
        return new ParameterException(spec.commandLine(), "no command given");
    }
}
