package dev.retort.cli.file;

import dev.retort.cli.models.Child;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.settings.HookSettings;
import dev.retort.cli.settings.SettingsFile;
import dev.retort.migration.FileProblem;
import dev.retort.project.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs the commands of {@code [hooks]} on new files, without a shell.
 *
 * @param root the folder that they run in
 */
record Hooks(Path root, HookSettings settings) implements Consumer<Path> {

    private static final String FILE = "{file}";

    static Hooks of(RetortCommand retort) {
        SettingsFile.Content content = retort.settings();
        return new Hooks(content.settings().root(), content.hooks());
    }

    /** @throws HookFailedException when one does not end with 0; those behind it are not run */
    @Override
    public void accept(Path file) {
        for (List<String> command : settings.postWrite()) {
            run(
                    command.stream()
                            .map(word -> word.replace(FILE, file.toString()))
                            .toList(),
                    file);
        }
    }

    private void run(List<String> command, Path file) {
        String called = "the command '" + String.join(" ", command) + "' (" + settings.where() + ")";
        try {
            Path log = Files.createTempFile(WorkFolder.create(root), "hook", ".log");
            Child child = Child.run(command, root, "", log);
            if (child.exit() != 0) {
                throw new HookFailedException(file + " is written, and " + called + " failed with exit code "
                        + child.exit() + (child.output().isEmpty() ? "" : ":\n" + child.output()));
            }
        } catch (CliException e) {
            throw new HookFailedException(file + " is written, and " + called + " did not run: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new HookFailedException(
                    file + " is written, and " + called + " did not run: " + FileProblem.reason(e), e);
        }
    }
}
