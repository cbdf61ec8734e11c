package dev.retort.cli.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code [hooks]}.
 *
 * @param root the folder that paths are relative to
 */
record HooksTable(TomlReader table, Path root) {

    private static final String POST_WRITE = "post_write";
    private static final String CLASS_PATH = "classpath";

    /** @throws CliException when it says something that cannot be */
    HookSettings read() {
        table.allowOnly(SettingsFile.HOOKS_KEYS);
        List<List<String>> commands = table.lists(POST_WRITE);
        for (List<String> command : commands) {
            if (command.isEmpty() || command.getFirst().isBlank()) {
                throw new CliException(table.where(POST_WRITE) + ": 'hooks.post_write' has a command without a program;"
                        + " expected for example [\"google-java-format\", \"--replace\", \"{file}\"]");
            }
        }
        return new HookSettings(table.where(POST_WRITE), commands, classPath());
    }

    private List<Path> classPath() {
        List<Path> entries = new ArrayList<>();
        for (String name : table.oneOrMore(CLASS_PATH)) {
            entries.add(table.checked(CLASS_PATH, () -> entry(name)));
        }
        return entries;
    }

    private Path entry(String name) {
        Path entry = root.resolve(name).normalize();
        if (!Files.exists(entry)) {
            throw new IllegalArgumentException("there is no " + entry + "; build it first");
        }
        return entry;
    }
}
