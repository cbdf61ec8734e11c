package dev.retort.cli;

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
record Terminal(
        BufferedReader in,
        PrintWriter out,
        PrintWriter err,
        Set<Stream> interactive,
        Map<String, String> variables,
        Path folder) {

    enum Stream {
        IN,
        OUT,
        ERR
    }

    Terminal {
        interactive = Set.copyOf(interactive);
        variables = Map.copyOf(variables);
    }

    boolean isInteractive(Stream stream) {
        return interactive.contains(stream);
    }
}
