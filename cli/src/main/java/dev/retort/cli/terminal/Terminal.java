package dev.retort.cli.terminal;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * The world that a command runs in; all of it is handed in, so that tests run commands side by side.
 *
 * @param interactive which of the three streams are a terminal
 * @param variables the environment
 * @param folder where the person is
 */
public record Terminal(
        BufferedReader in,
        PrintWriter out,
        PrintWriter err,
        Set<Stream> interactive,
        Map<String, String> variables,
        Path folder) {

    public enum Stream {
        IN,
        OUT,
        ERR
    }

    public Terminal {
        interactive = Set.copyOf(interactive);
        variables = Map.copyOf(variables);
    }

    public boolean isInteractive(Stream stream) {
        return interactive.contains(stream);
    }
}
