package dev.retort.cli.file;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.CliException;
import dev.retort.project.History;
import dev.retort.project.History.Entry;
import dev.retort.revision.Target;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort edit}. */
@Command(
        name = "edit",
        description = {"Open the file of a revision in $VISUAL or $EDITOR.", "Both may carry arguments: code -w."},
        footer = {"", "Examples:", "  retort edit head", "  EDITOR='code -w' retort edit 1975"})
public final class EditCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Parameters(
            paramLabel = "REV",
            description = "head, a revision id or the beginning of one, a branch label, or LABEL@head.")
    private String revision;

    @Override
    public Integer call() throws InterruptedException {
        List<Entry> entries = new History(retort.project()).show(Target.parse(revision));
        if (entries.size() != 1) {
            String count = entries.isEmpty() ? "no revision" : entries.size() + " revisions";
            throw new CliException("'" + revision + "' is " + count + "; name one to edit");
        }
        String editor = editor(retort.terminal().variables());
        String file = entries.getFirst().script().path().toString();
        int code = open(editor, file);
        if (code != 0) {
            throw new CliException("the editor '" + editor + "' ended with " + code);
        }
        return ExitCode.DONE.number();
    }

    private static String editor(Map<String, String> variables) {
        for (String name : List.of("VISUAL", "EDITOR")) {
            String command = variables.getOrDefault(name, "");
            if (!command.isBlank()) {
                return command;
            }
        }
        throw new CliException("neither VISUAL nor EDITOR is set; set one, for example EDITOR=vi");
    }

    /** The shell splits the command as the person wrote it, and gets the file as an argument that it does not look into. */
    private static int open(String editor, String file) throws InterruptedException {
        try {
            return new ProcessBuilder("sh", "-c", editor + " \"$1\"", "sh", file)
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new CliException("the editor '" + editor + "' cannot be started: " + e.getMessage(), e);
        }
    }
}
