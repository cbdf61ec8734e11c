package dev.retort.cli.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** This machine's name, without asking a name server, which may take seconds. */
final class HostName {

    private HostName() {}

    static String of(Map<String, String> environment) {
        String given = environment.getOrDefault("HOSTNAME", environment.getOrDefault("HOST", ""));
        if (!given.isEmpty()) {
            return given;
        }
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
