package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code -Dgolden.update=true} rewrites the page; without it this test only looks. */
class CommandReferenceTest {

    private static final Path PAGE = Path.of(System.getProperty("retort.root"), "docs/reference/commands.md");

    private static final String INTRODUCTION = """
            # Commands

            <!-- Made from the program by CommandReferenceTest, which also compares. To change a text, change it there. -->

            What a TARGET is: [targets](targets.md). What the shell is told: [exit codes](exit-codes.md). What `--json` prints:
            [JSON](json.md). `retort COMMAND --help` prints what stands here.
            """;

    @Test
    void thePageSaysWhatTheProgramSays() throws IOException {
        String page = page(commandLine());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("rewrite it: mvn test -pl cli -am -Dtest=CommandReferenceTest -Dgolden.update=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .hasContent(page);
    }

    private static CommandLine commandLine() {
        return CommandTree.of(new RetortCommand(new Terminal(
                new BufferedReader(Reader.nullReader()),
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                Set.of(),
                Map.of(),
                Path.of(""))));
    }

    private static String page(CommandLine retort) {
        CommandSpec all = retort.getCommandSpec();
        List<String> parts = new ArrayList<>();
        parts.add(INTRODUCTION);
        parts.add("## Options of all commands\n\n" + table("option", rows(options(all, Set.of()))));
        subcommands(retort)
                .forEach(command -> addCommand(parts, command, all.optionsMap().keySet()));
        return String.join("\n", parts);
    }

    /** @param known options that are explained already */
    private static void addCommand(List<String> parts, CommandLine command, Set<String> known) {
        CommandSpec spec = command.getCommandSpec();
        List<CommandLine> below = subcommands(command);
        List<OptionSpec> options = options(spec, known);
        parts.add("## " + spec.qualifiedName() + "\n");
        parts.add(String.join("\n", spec.usageMessage().description()) + aliases(spec) + "\n");
        if (below.isEmpty()) {
            parts.add("```\n" + synopsis(spec, options) + "\n```\n");
        }
        if (!spec.positionalParameters().isEmpty()) {
            parts.add(table("parameter", rows(spec.positionalParameters())));
        }
        if (!options.isEmpty()) {
            parts.add(table("option", rows(options)));
        }
        parts.add(examples(spec));
        below.forEach(each -> addCommand(parts, each, known));
    }

    /** Each once, also where it has several names. */
    private static List<CommandLine> subcommands(CommandLine command) {
        return command.getSubcommands().values().stream().distinct().toList();
    }

    private static List<OptionSpec> options(CommandSpec spec, Set<String> known) {
        return spec.options().stream()
                .filter(option -> Arrays.stream(option.names()).noneMatch(known::contains))
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .toList();
    }

    private static String aliases(CommandSpec spec) {
        String names =
                Arrays.stream(spec.aliases()).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "\nIts name may also be written " + names + ".";
    }

    private static String synopsis(CommandSpec spec, List<OptionSpec> options) {
        String optional = options.stream()
                .map(option -> " [" + option.longestName() + value(option) + "]")
                .collect(Collectors.joining());
        String parameters = spec.positionalParameters().stream()
                .map(parameter -> " " + (parameter.required() ? label(parameter) : "[" + label(parameter) + "]"))
                .collect(Collectors.joining());
        return spec.qualifiedName() + optional + parameters;
    }

    private static String label(PositionalParamSpec parameter) {
        return parameter.paramLabel() + (parameter.arity().max() > 1 ? "..." : "");
    }

    private static List<String> rows(List<? extends ArgSpec> arguments) {
        return arguments.stream()
                .map(argument -> "| " + names(argument) + " | "
                        + String.join(" ", argument.description()).replace("|", "\\|") + " |\n")
                .toList();
    }

    private static String names(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? Arrays.stream(option.names())
                        .map(name -> "`" + name + value(option) + "`")
                        .collect(Collectors.joining(", "))
                : "`" + argument.paramLabel() + "`";
    }

    private static String value(OptionSpec option) {
        return option.arity().max() == 0 ? "" : " " + option.paramLabel();
    }

    private static String table(String what, List<String> rows) {
        return "| " + what + " | meaning |\n|---|---|\n" + String.join("", rows);
    }

    /** The footer's lines, less its heading and its indent. */
    private static String examples(CommandSpec spec) {
        String lines = Arrays.stream(spec.usageMessage().footer())
                .filter(line -> line.startsWith("  "))
                .map(line -> line.substring(2) + "\n")
                .collect(Collectors.joining());
        return "```console\n" + lines + "```\n";
    }
}
