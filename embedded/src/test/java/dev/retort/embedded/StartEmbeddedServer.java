package dev.retort.embedded;

import java.nio.file.Path;

/** Starts the server of the folder in the first argument, prints its pid, and ends. */
final class StartEmbeddedServer {

    private StartEmbeddedServer() {}

    public static void main(String[] arguments) {
        System.out.println(EmbeddedServer.in(Path.of(arguments[0])).start().pid());
    }
}
