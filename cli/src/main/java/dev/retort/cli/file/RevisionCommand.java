package dev.retort.cli.file;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.SettingsFile;
import dev.retort.cli.terminal.Json;
import dev.retort.project.Revise;
import dev.retort.revision.RevisionId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort revision}. */
@Command(
        name = "revision",
        description = "Write a new migration file behind the head, to be filled in.",
        footer = {
            "",
            "Examples:",
            "  retort revision -m \"add phone number\"",
            "  retort revision -m \"backfill slugs\" --format sql"
        })
public final class RevisionCommand implements Callable<Integer> {

    private static final int ID_DIGITS = 12;

    @ParentCommand
    private RetortCommand retort;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What the revision does, in a few words.")
    private String message = "";

    @Option(names = "--rev-id", paramLabel = "ID", description = "The revision's id, instead of a random one.")
    private @Nullable String id;

    @Option(names = "--format", paramLabel = "FORMAT", description = "java or sql, instead of the settings' format.")
    private @Nullable String format;

    @Option(names = "--version-path", paramLabel = "DIR", description = "Which of the version locations to write to.")
    private @Nullable Path versionPath;

    @Override
    public Integer call() {
        Revise revise = new Revise(retort.project(), Clock.system(ZoneId.systemDefault()), RevisionCommand::randomId);
        Revise.Written written = revise.run(new Revise.Request(
                message,
                Optional.ofNullable(id).map(RevisionId::of),
                Optional.ofNullable(format).map(SettingsFile::format),
                Optional.ofNullable(versionPath)));
        retort.output().line("Created " + written.file());
        retort.output()
                .json(Json.object()
                        .with("revision", written.node().id())
                        .with("down", written.node().down())
                        .with("message", written.node().message())
                        .with("file", written.file()));
        return ExitCode.DONE.number();
    }

    /** The last 12 hexadecimal digits of a random UUID, as Alembic does. */
    private static RevisionId randomId() {
        String digits = UUID.randomUUID().toString().replace("-", "");
        return RevisionId.of(digits.substring(digits.length() - ID_DIGITS));
    }
}
