package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.graph.CurrentCommand;
import dev.retort.cli.graph.HeadsCommand;
import dev.retort.cli.graph.HistoryCommand;
import dev.retort.cli.line.Form;
import dev.retort.cli.line.Known;
import dev.retort.cli.root.Interruption;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.run.DowngradeCommand;
import dev.retort.cli.run.PlanCommand;
import dev.retort.cli.run.UpgradeCommand;
import dev.retort.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What is read without the parser of all lines is what that parser would have read. */
class OrdinaryCommandTest {

    private static final Map<String, Form> FORMS = Map.of(
            "current", CurrentCommand.FORM,
            "heads", HeadsCommand.FORM,
            "history", HistoryCommand.FORM,
            "plan", PlanCommand.FORM,
            "upgrade", UpgradeCommand.FORM,
            "downgrade", DowngradeCommand.FORM);

    private static final int LINES = 4_000;

    private static Terminal terminal() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Terminal(
                new BufferedReader(Reader.nullReader()), nowhere, nowhere, Set.of(), Map.of(), Path.of("/"));
    }

    private static Optional<OrdinaryCommand> read(String... arguments) {
        return OrdinaryCommand.of(terminal(), new Interruption(), arguments);
    }

    @Test
    void theirOptionsAreThoseThatTheParserOfAllLinesKnows() {
        FORMS.forEach((name, form) -> {
            CommandLine whole = CommandTree.of(new RetortCommand(terminal()));
            CommandSpec spec =
                    Objects.requireNonNull(whole.getSubcommands().get(name)).getCommandSpec();
            Stream<String> known = Stream.concat(form.options().stream(), RetortCommand.OPTIONS.stream())
                    .map(option -> option.kind() + " "
                            + option.names().stream().sorted().toList());
            assertThat(known)
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(spec.options().stream()
                            .filter(option -> !option.usageHelp() && !option.versionHelp())
                            .map(option -> kind(option) + " "
                                    + Stream.of(option.names()).sorted().toList())
                            .toList());
            assertThat(spec.positionalParameters()).hasSize(form.mostWords());
            assertThat(spec.positionalParameters())
                    .allMatch(word -> word.required() == form.leastWords() > 0
                            && word.arity().max() == 1);
        });
    }

    private static Known.Kind kind(OptionSpec option) {
        boolean many = option.isMultiValue();
        return option.arity().max() == 0
                ? (many ? Known.Kind.COUNTED_FLAG : Known.Kind.FLAG)
                : (many ? Known.Kind.VALUES : Known.Kind.VALUE);
    }

    @Test
    void whatIsReadIsWhatTheParserOfAllLinesReads() throws ReflectiveOperationException {
        Random random = new Random(7);
        int plain = 0;
        for (int i = 0; i < LINES; i++) {
            String[] line = line(random);
            Optional<OrdinaryCommand> read = read(line);
            if (read.isPresent()) {
                plain++;
                RetortCommand retort = new RetortCommand(terminal());
                CommandLine whole = CommandTree.of(retort).setCaseInsensitiveEnumValuesAllowed(true);
                whole.setUnmatchedOptionsArePositionalParams(false);
                Object command =
                        whole.parseArgs(line).subcommand().commandSpec().userObject();
                assertThat(values(read.get().work())).as(String.join(" ", line)).isEqualTo(values(command));
                assertThat(values(read.get().retort()))
                        .as(String.join(" ", line))
                        .isEqualTo(values(retort));
            }
        }
        assertThat(plain).isBetween(LINES / 10, LINES * 9 / 10);
    }

    private static String[] line(Random random) {
        String name = FORMS.keySet().stream().sorted().toList().get(random.nextInt(FORMS.size()));
        List<Known> options = new ArrayList<>(RetortCommand.OPTIONS);
        List<String> words = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            words.addAll(option(options.get(random.nextInt(options.size())), random));
        }
        words.add(name);
        options.addAll(Objects.requireNonNull(FORMS.get(name)).options());
        for (int i = random.nextInt(4); i > 0; i--) {
            words.addAll(
                    random.nextInt(3) == 0
                            ? List.of(value(random))
                            : option(options.get(random.nextInt(options.size())), random));
        }
        return words.toArray(String[]::new);
    }

    private static List<String> option(Known option, Random random) {
        String name = option.names().get(random.nextInt(option.names().size()));
        if (option.kind() == Known.Kind.FLAG || option.kind() == Known.Kind.COUNTED_FLAG) {
            return List.of(name);
        }
        return random.nextInt(3) == 0 ? List.of(name + "=" + value(random)) : List.of(name, value(random));
    }

    private static String value(Random random) {
        List<String> values = List.of(
                "head",
                "-1",
                "+1",
                "a=b",
                "a=b=c",
                "@x",
                "\"x\"",
                "'x'",
                "auto",
                "NEVER",
                "always",
                "x y",
                "base:head",
                "-q",
                "--json",
                "",
                "-",
                "--",
                "$HOME",
                "${x}",
                "a,b",
                "ä",
                "1975",
                "-x");
        return values.get(random.nextInt(values.size()));
    }

    /** The fields of a command and of what is mixed into it. */
    private static SortedMap<String, String> values(Object command) throws ReflectiveOperationException {
        SortedMap<String, String> values = new TreeMap<>();
        for (Field field : command.getClass().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || Modifier.isFinal(field.getModifiers())) {
                continue;
            }
            field.setAccessible(true);
            Object value = field.get(command);
            switch (value) {
                case null -> values.put(field.getName(), "nothing");
                case RetortCommand retort -> values.put(field.getName(), "retort");
                case CommandSpec spec -> values.put(field.getName(), "nothing");
                case boolean[] flags -> values.put(field.getName(), Arrays.toString(flags));
                case Object mixed
                when mixed.getClass().getName().endsWith("Flags") ->
                    values(mixed).forEach((name, inner) -> values.put(field.getName() + "." + name, inner));
                default -> values.put(field.getName(), value.toString());
            }
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "stamp head",
                "current --help",
                "-h",
                "--version",
                "current extra",
                "upgrade",
                "upgrade a b",
                "current --check",
                "current --json --json",
                "current -qv",
                "-q",
                "plan --down",
                "upgrade head --sql=true",
                "upgrade @file"
            })
    void whatIsNotPlainIsLeftToTheOtherParser(String line) {
        assertThat(read(line.isEmpty() ? new String[0] : line.split(" "))).isEmpty();
    }
}
