package dev.retort.cli;

import dev.retort.cli.terminal.Terminal;
import dev.retort.cli.terminal.Terminal.Stream;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where somebody types commands.
 *
 * @param typed what they answer to questions
 */
public record Shell(Workspace work, Map<String, String> variables, Set<Stream> terminals, String typed) {

    public Shell with(String name, String value) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(name, value);
        return new Shell(work, more, terminals, typed);
    }

    /** A person sits before all three streams and types these lines. */
    public Shell interactive(String... lines) {
        return new Shell(work, variables, Set.of(Stream.values()), String.join("\n", lines) + "\n");
    }

    public CliRun run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new BufferedReader(new StringReader(typed)),
                new PrintWriter(out),
                new PrintWriter(err),
                terminals,
                variables,
                work.folder());
        int code = Main.run(terminal, arguments);
        return new CliRun(List.of(arguments), work.readable(out.toString()), work.readable(err.toString()), code);
    }
}
