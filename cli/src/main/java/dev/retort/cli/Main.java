package dev.retort.cli;

import dev.retort.cli.root.Interruption;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Runs one command. */
public final class Main {

    /** Set by the launcher to the streams that are terminals, for example {@code in,out,err}: Java cannot tell each. */
    private static final String TERMINALS = "retort.terminals";

    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = terminal();
        Interruption interruption = new Interruption();
        ExitGuard guard = ExitGuard.install(terminal, interruption);
        int code = run(terminal, interruption, arguments);
        guard.finished();
        System.exit(code);
    }

    /** @return the exit code */
    public static int run(Terminal terminal, String... arguments) {
        return run(terminal, new Interruption(), arguments);
    }

    private static int run(Terminal terminal, Interruption interruption, String... arguments) {
        Optional<OrdinaryCommand> ordinary = OrdinaryCommand.of(terminal, interruption, arguments);
        if (ordinary.isEmpty()) {
            return CommandTree.execute(new RetortCommand(terminal, interruption), arguments);
        }
        OrdinaryCommand command = ordinary.get();
        try {
            return command.work().call();
        } catch (Exception e) {
            return new Failures(command.retort()).tell(e, command.called());
        }
    }

    private static Terminal terminal() {
        Charset charset = StandardCharsets.UTF_8;
        return new Terminal(
                new BufferedReader(new InputStreamReader(System.in, charset)),
                new PrintWriter(System.out, false, charset),
                new PrintWriter(System.err, false, charset),
                interactive(System.getProperty(TERMINALS, "")),
                System.getenv(),
                Path.of("").toAbsolutePath());
    }

    private static Set<Terminal.Stream> interactive(String names) {
        Set<Terminal.Stream> streams = EnumSet.noneOf(Terminal.Stream.class);
        for (Terminal.Stream stream : Terminal.Stream.values()) {
            if (names.contains(stream.name().toLowerCase(Locale.ROOT))) {
                streams.add(stream);
            }
        }
        return streams;
    }
}
