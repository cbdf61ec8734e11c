package dev.retort.cli.file;

import dev.retort.cli.settings.CliException;
import dev.retort.cli.settings.SettingsFile;
import dev.retort.migration.Format;
import dev.retort.project.Draft;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that write a new revision. */
final class DraftOptions {

    private static final int ID_DIGITS = 12;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What the revision does, in a few words.")
    private String message = "";

    @Option(names = "--rev-id", paramLabel = "ID", description = "The revision's id, instead of a random one.")
    private @Nullable String id;

    @Option(
            names = "--branch-label",
            paramLabel = "LABEL",
            description = "A name for the branch that begins with it. May be repeated.")
    private List<String> labels = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "java or sql, instead of the settings' format.")
    private @Nullable String format;

    @Option(names = "--sql", description = "An SQL migration; the same as --format sql.")
    private boolean sql;

    @Option(names = "--version-path", paramLabel = "DIR", description = "Which of the version locations to write to.")
    private @Nullable Path versionPath;

    @Option(names = "--splice", description = "It may follow what others follow already; that makes one more head.")
    private boolean splice;

    Draft draft() {
        return new Draft(
                message,
                Optional.ofNullable(id).map(RevisionId::of),
                format(),
                Optional.ofNullable(versionPath),
                labels.stream().map(RevisionName::of).toList(),
                splice ? Draft.Splice.YES : Draft.Splice.NO);
    }

    private Optional<Format> format() {
        Optional<Format> named = Optional.ofNullable(format).map(SettingsFile::format);
        if (sql && named.filter(other -> other != Format.SQL).isPresent()) {
            throw new CliException("'--sql' and '--format " + format + "' contradict each other; give one of them");
        }
        return sql ? Optional.of(Format.SQL) : named;
    }

    /** The last 12 hexadecimal digits of a random UUID, as Alembic does. */
    static RevisionId randomId() {
        String digits = UUID.randomUUID().toString().replace("-", "");
        return RevisionId.of(digits.substring(digits.length() - ID_DIGITS));
    }
}
