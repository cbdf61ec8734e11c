package dev.retort.cli;

import dev.retort.backup.BackupException;
import dev.retort.cli.file.HookFailedException;
import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.run.TakenBackException;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.connection.CancelledException;
import dev.retort.connection.ConnectionException;
import dev.retort.diff.CircularChangesException;
import dev.retort.embedded.EmbeddedPostgresException;
import dev.retort.execute.MigrationFailure;
import dev.retort.execute.SqlScript;
import dev.retort.lock.LockTimeoutException;
import dev.retort.migration.ScriptException;
import dev.retort.plan.PlanException;
import dev.retort.plan.Stage;
import dev.retort.project.Advice;
import dev.retort.project.RefusedException;
import dev.retort.revision.RevisionException;
import dev.retort.watch.Blocker;
import java.sql.SQLException;
import java.util.Set;

/** Turns what went wrong into one message and an exit code. */
final class Failures {

    /** duplicate_table, duplicate_column, duplicate_object, duplicate_schema, duplicate_function. */
    private static final Set<String> EXISTS_ALREADY = Set.of("42P07", "42701", "42710", "42P06", "42723");

    private final RetortCommand retort;

    Failures(RetortCommand retort) {
        this.retort = retort;
    }

    private record Failure(ExitCode code, String message) {}

    /**
     * Tells it.
     *
     * @param called the command up to its target, so that a better one can be shown whole
     * @return the exit code
     */
    int tell(Exception e, String called) {
        Failure failure = failure(e, called);
        Output output = retort.output();
        output.error(failure.message());
        int exit = retort.interruption().exitCode().orElse(failure.code().number());
        output.json(() -> with(e, document(exit, failure.message())));
        if (retort.verbosity() > 1) {
            e.printStackTrace(retort.terminal().err());
            retort.terminal().err().flush();
        }
        return exit;
    }

    /** What {@code --json} prints of it. */
    static Json document(int exit, String message) {
        return Json.object().with("ok", false).with("exit", exit).with("error", message);
    }

    /** Whom a migration waited for in vain. */
    private static Json with(Exception e, Json document) {
        return e instanceof MigrationFailure failed && !failed.blockers().isEmpty()
                ? document.with(
                        "blockers",
                        failed.blockers().stream().map(Failures::json).toList())
                : document;
    }

    private static Json json(Blocker blocker) {
        return Json.object()
                .with("pid", blocker.pid())
                .with("user", blocker.user())
                .with("application", blocker.application())
                .with("state", blocker.state())
                .with("seconds", blocker.seconds())
                .with("query", blocker.query());
    }

    private static Failure failure(Exception e, String command) {
        return switch (e) {
            case MigrationFailure failed -> new Failure(code(failed.remains()), migration(failed));
            case TakenBackException taken -> new Failure(ExitCode.MIGRATION_FAILED, text(taken));
            case BackupException backup -> new Failure(ExitCode.NOTHING_TOUCHED, text(backup));
            case ConnectionException refused -> new Failure(ExitCode.DATABASE_REFUSES, text(refused));
            case EmbeddedPostgresException refused -> new Failure(ExitCode.DATABASE_REFUSES, text(refused));
            case CancelledException stopped ->
                new Failure(ExitCode.NOTHING_TOUCHED, text(stopped) + "; nothing was done");
            case LockTimeoutException locked -> new Failure(ExitCode.LOCKED, text(locked));
            case RevisionException revision -> new Failure(ExitCode.NOTHING_TOUCHED, said(revision, command));
            case ScriptException script -> new Failure(ExitCode.NOTHING_TOUCHED, text(script));
            case CircularChangesException circle -> new Failure(ExitCode.NOTHING_TOUCHED, text(circle));
            case SqlScript.Failure script -> new Failure(ExitCode.NOTHING_TOUCHED, text(script));
            case RefusedException refused -> new Failure(ExitCode.NOTHING_TOUCHED, text(refused));
            case PlanException plan -> new Failure(ExitCode.NOTHING_TOUCHED, text(plan));
            case HookFailedException hook -> new Failure(ExitCode.ANSWER_IS_NO, text(hook));
            case CliException said -> new Failure(ExitCode.NOTHING_TOUCHED, text(said));
            case IllegalArgumentException said -> new Failure(ExitCode.NOTHING_TOUCHED, text(said));
            default ->
                new Failure(
                        ExitCode.NOTHING_TOUCHED,
                        "this should not happen, please report it with the output of the same command with -v -v: "
                                + e);
        };
    }

    private static ExitCode code(MigrationFailure.Remains remains) {
        return switch (remains) {
            case NOTHING, UNKNOWN -> ExitCode.MIGRATION_FAILED;
            case PART, STEPS -> ExitCode.STOPPED_HALFWAY;
        };
    }

    /** What is wrong, and what to do next; below a picture on a line of its own. */
    private static String said(RevisionException e, String command) {
        String message = text(e);
        return message + (message.contains("\n") ? "\n" : ". ") + Advice.on(e, command);
    }

    private static String migration(MigrationFailure e) {
        String stands = e.before().isEmpty()
                ? "the database is as it was before"
                : e.before().size()
                        + (e.before().size() == 1 ? " revision before it stands" : " revisions before it stand")
                        + "; the database is at "
                        + Stage.list(e.before().getLast().stage().headsAfter());
        return e.stage().action().word() + " of revision " + e.stage().revision() + (e.isStopped() ? ": " : " failed: ")
                + e.getMessage()
                + "\n"
                + switch (e.remains()) {
                    case PART ->
                        "The batches before stand, and the version table says "
                                + Stage.list(e.stage().headsBefore())
                                + " until the last one is done: the next run goes on behind the last row. ";
                    case STEPS ->
                        "The steps done stand, and the version table says "
                                + Stage.list(e.stage().headsBefore())
                                + " until the last one is done: the next run looks what this step left, and goes on with"
                                + " it. ";
                    case NOTHING -> "Nothing of this revision remains: " + stands + ". ";
                    case UNKNOWN ->
                        "All of this revision stands, or nothing of it: 'retort current' tells, and the next run goes on"
                                + " from there. ";
                }
                + (e.isOfTheFile() ? correct(e) + " and run" : "Run")
                + " the command again." + existsAlready(e);
    }

    /** What has begun is not continued with another text, so rather what it met is to be put right. */
    private static String correct(MigrationFailure e) {
        return switch (e.remains()) {
            case NOTHING, UNKNOWN -> "Correct " + e.stage().file();
            case PART -> "Put right what stopped it";
            case STEPS ->
                "Put right what stopped it, or correct this step in "
                        + e.stage().file() + " (what is done must stay as it is there)";
        };
    }

    /** Somebody made the schema by other means, and the version table does not know (SQLSTATEs: manual, appendix A). */
    private static String existsAlready(MigrationFailure e) {
        return e.getCause() instanceof SQLException sql && EXISTS_ALREADY.contains(String.valueOf(sql.getSQLState()))
                ? "\nIf the database has what this revision creates from elsewhere, say so: retort stamp "
                        + e.stage().revision() + "."
                : "";
    }

    private static String text(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
