package dev.retort.cli;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.terminal.Output;
import dev.retort.migration.Spelling;
import java.util.Collection;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the parser of all lines refuses, and what the commands throw that it calls. */
final class LineFailures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final RetortCommand retort;

    LineFailures(RetortCommand retort) {
        this.retort = retort;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
        return new Failures(retort).tell(e, called(command, arguments));
    }

    private static String called(CommandLine command, ParseResult arguments) {
        ParseResult last = arguments;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return command.getCommandSpec().qualifiedName() + (last.hasMatchedOption("--down") ? " --down" : "");
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        Output output = retort.output();
        String message =
                e instanceof UnmatchedArgumentException unmatched ? unknown(unmatched) : String.valueOf(e.getMessage());
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        output.error(message);
        output.message("'" + command + " --help' shows how it is used.");
        output.json(() -> Failures.document(ExitCode.NOTHING_TOUCHED.number(), message));
        return ExitCode.NOTHING_TOUCHED.number();
    }

    /** Unlike the parser's own, the message does not count arguments, and it suggests only what is near. */
    private static String unknown(UnmatchedArgumentException e) {
        CommandLine command = e.getCommandLine();
        String word = e.getUnmatched().getFirst();
        Map<String, CommandLine> below = command.getSubcommands();
        if (e.isUnknownOption()) {
            return "there is no option '" + word + "'"
                    + meant(word, command.getCommandSpec().optionsMap().keySet());
        }
        return below.isEmpty()
                ? "'" + command.getCommandSpec().qualifiedName() + "' does not take '" + word + "'"
                : "there is no command '" + word + "'" + meant(word, below.keySet());
    }

    private static String meant(String word, Collection<String> known) {
        return Spelling.nearest(word, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }
}
