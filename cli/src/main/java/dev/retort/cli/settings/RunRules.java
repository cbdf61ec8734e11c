package dev.retort.cli.settings;

import java.util.List;
import java.util.Optional;

/**
 * What an environment asks for before and after its revisions run.
 *
 * @param confirm whether the plan is shown and the environment's name is to be typed
 * @param after the environment in which revisions must have run before
 * @param backupFolder relative to the settings file
 * @param pgDump a path, or a name on the PATH
 * @param verify whether the schema is compared afterwards
 * @param drift whether the schema is kept afterwards, so that changes by hand are found
 */
public record RunRules(
        boolean confirm,
        Optional<String> after,
        OnError onError,
        Backup backup,
        String backupFolder,
        String pgDump,
        boolean verify,
        boolean drift) {

    static final List<String> KEYS =
            List.of("confirm", "after", "on_error", "backup", "backup_folder", "pg_dump", "verify", "drift");

    /** An environment that asks for nothing. */
    public static final RunRules NONE =
            new RunRules(false, Optional.empty(), OnError.STOP, Backup.OFF, "backups", "pg_dump", false, false);

    /** What becomes of the revisions that a run applied before one of them failed. */
    public enum OnError {
        /** They stand. */
        STOP,
        /** They are taken back. */
        ROLLBACK
    }

    /** Whether a run wants a backup before it. */
    public enum Backup {
        OFF,
        /** Asked at a terminal. */
        OFFERED,
        /** No backup, no run. */
        REQUIRED
    }

    static RunRules read(TomlReader table) {
        return new RunRules(
                table.truth("confirm").orElse(false),
                table.string("after"),
                table.string("on_error")
                        .map(text -> table.checked("on_error", () -> onError(text)))
                        .orElse(OnError.STOP),
                table.string("backup")
                        .map(text -> table.checked("backup", () -> backup(text)))
                        .orElse(Backup.OFF),
                table.string("backup_folder").orElse("backups"),
                table.string("pg_dump").orElse("pg_dump"),
                table.truth("verify").orElse(false),
                table.truth("drift").orElse(false));
    }

    private static OnError onError(String text) {
        return switch (text) {
            case "stop" -> OnError.STOP;
            case "rollback" -> OnError.ROLLBACK;
            default -> throw new IllegalArgumentException("'" + text + "' is not known; expected stop or rollback");
        };
    }

    private static Backup backup(String text) {
        return switch (text) {
            case "off" -> Backup.OFF;
            case "offered" -> Backup.OFFERED;
            case "required" -> Backup.REQUIRED;
            default ->
                throw new IllegalArgumentException("'" + text + "' is not known; expected required, offered or off");
        };
    }

    /** Whether what will run has to be known before it runs. */
    public boolean askBefore() {
        return confirm || after.isPresent() || backup != Backup.OFF;
    }
}
