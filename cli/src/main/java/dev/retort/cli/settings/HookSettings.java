package dev.retort.cli.settings;

import java.nio.file.Path;
import java.util.List;

/**
 * {@code [hooks]}: what has its say in new migrations.
 *
 * @param where the file and line, for messages
 * @param postWrite commands that run on a new file, each as a program and its arguments
 * @param classPath folders and jars with rewrites of operations
 */
public record HookSettings(String where, List<List<String>> postWrite, List<Path> classPath) {

    public HookSettings {
        postWrite = postWrite.stream().map(List::copyOf).toList();
        postWrite = List.copyOf(postWrite);
        classPath = List.copyOf(classPath);
    }
}
