package dev.retort.cli.run;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.terminal.Durations;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.connection.ConnectionException;
import dev.retort.doctor.Symptom;
import dev.retort.execute.MigrationFailure;
import dev.retort.execute.Outcome;
import dev.retort.execute.RunListener;
import dev.retort.plan.PlannedStatement;
import dev.retort.plan.Stage;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import dev.retort.watch.Blocker;
import dev.retort.watch.BuildProgress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Tells how a run goes on: a line for each revision when it is done, and its statements where they are asked for. */
final class Progress implements RunListener {

    private final Output output;
    private final int verbosity;
    private final FirstLook firstLook;

    Progress(Output output, int verbosity) {
        this(output, verbosity, connection -> List.of());
    }

    /** @param firstLook what is asked before anything runs */
    Progress(Output output, int verbosity, FirstLook firstLook) {
        this.output = output;
        this.verbosity = verbosity;
        this.firstLook = firstLook;
    }

    /** Looks for what would stop a run, or stand in its way. */
    @FunctionalInterface
    interface FirstLook {
        List<Symptom> symptoms(Connection connection) throws SQLException;
    }

    /** Warnings are said; what would stop the run stops it here. */
    @Override
    public void beginning(Connection connection) throws SQLException {
        List<String> problems = new ArrayList<>();
        for (Symptom symptom : firstLook.symptoms(connection)) {
            String text = symptom.what() + ". " + symptom.advice();
            switch (symptom.severity()) {
                case PROBLEM -> problems.add(text);
                case WARNING -> output.message("warning: " + text);
            }
        }
        if (!problems.isEmpty()) {
            throw new ConnectionException(String.join("\n", problems) + "\nNothing was run.");
        }
    }

    @Override
    public void waiting(String message) {
        output.message(message);
    }

    @Override
    public void takenToo(List<RevisionNode> revisions) {
        output.message(HeadsText.takenToo(revisions));
    }

    @Override
    public void starting(Stage stage) {
        output.progress("Running " + stage.title());
    }

    @Override
    public void running(PlannedStatement statement) {
        if (verbosity > 0) {
            output.progressDone();
            output.message(StatementText.of(statement.statement()));
        }
    }

    @Override
    public void batchDone(Stage stage, long rows) {
        output.progressDone();
        output.progress("Running " + stage.title() + ", " + rows + (rows == 1 ? " row" : " rows") + " done");
    }

    @Override
    public void step(Stage stage, int step, int steps) {
        output.progressDone();
        output.progress("Running " + stage.title() + ", step " + step + " of " + steps);
    }

    @Override
    public void noted(Stage stage, String message) {
        output.progressDone();
        output.message(message);
    }

    @Override
    public void retrying(MigrationFailure failure, int attempt, Duration pause) {
        output.progressDone();
        String first = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        output.message(first + "; rolled back, tried again in " + Durations.text(pause));
    }

    @Override
    public void blocked(List<Blocker> blockers) {
        output.progressDone();
        output.message("waiting for a lock, blocked by:\n"
                + blockers.stream().map(one -> "  " + one).collect(Collectors.joining("\n")));
    }

    @Override
    public void building(BuildProgress progress) {
        output.progressDone();
        output.progress(progress.toString());
    }

    @Override
    public void finished(Stage stage, Duration duration) {
        output.progressDone();
        output.remark("Running " + stage.title() + " " + output.paint().faint("(" + Durations.text(duration) + ")"));
    }

    /** The last line, and the document of {@code --json}. */
    void summary(Outcome outcome, Duration total, SortedSet<RevisionId> fileHeads) {
        line(outcome, total, fileHeads);
        output.json(document(outcome));
    }

    /** The same, with what is looked at after the run. */
    ExitCode summary(Outcome outcome, Duration total, SortedSet<RevisionId> fileHeads, AfterRun after) {
        line(outcome, total, fileHeads);
        Optional<List<String>> differences = after.of(outcome, fileHeads);
        output.json(differences
                .map(lines ->
                        document(outcome).with("schemaAgrees", lines.isEmpty()).with("differences", lines))
                .orElseGet(() -> document(outcome)));
        return differences.filter(lines -> !lines.isEmpty()).isPresent() ? ExitCode.ANSWER_IS_NO : ExitCode.DONE;
    }

    private void line(Outcome outcome, Duration total, SortedSet<RevisionId> fileHeads) {
        int count = outcome.done().size();
        output.remark(
                count == 0
                        ? HeadsText.nothingToDo(outcome.headsAfter(), fileHeads)
                        : "%d %s in %s; the database is at %s."
                                .formatted(
                                        count,
                                        count == 1 ? "step" : "steps",
                                        Durations.text(total),
                                        HeadsText.of(outcome.headsAfter(), fileHeads)));
    }

    private static Json document(Outcome outcome) {
        return Json.object()
                .with("ok", true)
                .with("before", outcome.headsBefore())
                .with("after", outcome.headsAfter())
                .with("steps", outcome.done().stream().map(Progress::json).toList());
    }

    private static Json json(Outcome.Done done) {
        Stage stage = done.stage();
        return Json.object()
                .with("revision", stage.revision())
                .with("action", stage.action().word())
                .with("message", stage.message())
                .with("file", stage.file())
                .with("heads", stage.headsAfter())
                .with("milliseconds", done.duration().toMillis());
    }
}
