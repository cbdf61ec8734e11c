package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

class HelpTest {

    private static final int COLUMNS = 80;

    @RegisterExtension
    private final Workspace work = new Workspace();

    /** The words of each command, those of commands with commands included. */
    static Stream<List<String>> commands() {
        return below(CommandTree.of(new RetortCommand(noTerminal())), List.of());
    }

    private static Stream<List<String>> below(CommandLine command, List<String> path) {
        return Stream.concat(
                Stream.of(path), command.getSubcommands().entrySet().stream().flatMap(entry -> {
                    List<String> longer = new ArrayList<>(path);
                    longer.add(entry.getKey());
                    return below(entry.getValue(), longer);
                }));
    }

    private static Terminal noTerminal() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Terminal(new BufferedReader(Reader.nullReader()), nowhere, nowhere, Set.of(), Map.of(), Path.of(""));
    }

    private static CommandLine find(List<String> path) {
        CommandLine command = CommandTree.of(new RetortCommand(noTerminal()));
        for (String word : path) {
            command = Objects.requireNonNull(command.getSubcommands().get(word), word);
        }
        return command;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandAndOptionIsDescribed(List<String> path) {
        CommandSpec spec = find(path).getCommandSpec();

        assertThat(spec.usageMessage().description()).isNotEmpty();
        assertThat(spec.options())
                .allSatisfy(option -> assertThat(option.description())
                        .as(option.longestName())
                        .isNotEmpty());
        assertThat(spec.positionalParameters())
                .extracting(PositionalParamSpec::description)
                .allSatisfy(description -> assertThat(description).isNotEmpty());
        assertThat(spec.options()).extracting(OptionSpec::longestName).contains("--help", "--json", "--env");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasAnExampleThatItUnderstands(List<String> path) {
        List<String> footer = List.of(find(path).getCommandSpec().usageMessage().footer());
        String command = String.join(
                        " ", Stream.concat(Stream.of("retort"), path.stream()).toList())
                .replace('_', '-');

        List<String> examples = footer.stream()
                .map(String::strip)
                .filter(line -> line.startsWith("retort "))
                .toList();

        assertThat(String.join("\n", footer)).contains(command);
        assertThat(footer).allSatisfy(line -> assertThat(line.length()).as(line).isLessThan(COLUMNS));
        for (String example : examples) {
            String typed = example.replaceFirst("   .*", "").replaceFirst("^retort ", "");
            CommandLine fresh = CommandTree.of(new RetortCommand(noTerminal()));
            assertThat(fresh.parseArgs(words(typed)).errors()).as(example).isEmpty();
        }
    }

    private static String[] words(String typed) {
        return Arrays.stream(typed.split(" (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.replace("\"", ""))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandPrintsItsHelp(List<String> path) {
        List<String> arguments = new ArrayList<>(path);
        arguments.add("--help");

        CliRun run =
                work.run(arguments.toArray(String[]::new)).exits(ExitCode.DONE).says();

        assertThat(run.out()).startsWith("Usage: retort").contains("\nExample");
    }

    @Test
    void theHelpOfACommandListsItsOptionsAmongThoseOfAllCommands() {
        assertThat(work.run("upgrade", "--help").out().lines())
                .contains("Options:", "      --sql                  Print what would run, without a database.");
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(work.run("--version").exits(ExitCode.DONE).says().out())
                .matches("retort \\S+ \\(PostgreSQL 13 to 18; Java \\d+\\)\n");
    }
}
