package dev.retort.cli.run;

import dev.retort.cli.compare.Comparing;
import dev.retort.cli.compare.SchemaCheck;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.settings.RunRules;
import dev.retort.cli.settings.SettingsFile;
import dev.retort.cli.terminal.Output;
import dev.retort.connection.ConnectionException;
import dev.retort.embedded.EmbeddedPostgresException;
import dev.retort.execute.MigrationFailure;
import dev.retort.execute.Outcome;
import dev.retort.execute.SqlScript;
import dev.retort.migration.ScriptException;
import dev.retort.revision.RevisionId;
import dev.retort.validate.Drift;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** What an environment wants after its revisions have run: that the schema is compared, and kept. */
final class AfterRun {

    private final RetortCommand retort;
    private final RunRules rules;

    AfterRun(RetortCommand retort, RunRules rules) {
        this.retort = retort;
        this.rules = rules;
    }

    /** @return how the schema differs from what it should be; no lines where it agrees, empty where it was not compared */
    Optional<List<String>> of(Outcome outcome, SortedSet<RevisionId> fileHeads) {
        if (outcome.done().isEmpty()) {
            return Optional.empty();
        }
        try {
            if (rules.drift()) {
                keep();
            }
            return rules.verify() ? verify(outcome, fileHeads) : Optional.empty();
        } catch (CliException
                | ConnectionException
                | EmbeddedPostgresException
                | MigrationFailure
                | ScriptException
                | SqlScript.Failure e) {
            String problem = "the run stands, but the schema could not be looked at: " + e.getMessage();
            retort.output().progressDone();
            retort.output().message(problem);
            return Optional.of(List.of(problem));
        }
    }

    private void keep() {
        SettingsFile.Content settings = retort.settings();
        Comparing comparing = new Comparing(retort);
        new Drift(
                        retort.databases(settings).database(retort.environment(settings)),
                        settings.settings().tracking())
                .keep(comparing.catalogs().read(comparing.database()));
    }

    private Optional<List<String>> verify(Outcome outcome, SortedSet<RevisionId> fileHeads) {
        Output output = retort.output();
        output.progress("Comparing the schema");
        Optional<SchemaCheck.Verdict> verdict = new SchemaCheck(retort).of(outcome.headsAfter(), fileHeads);
        output.progressDone();
        verdict.ifPresentOrElse(
                told -> tell(told, output),
                () -> output.message(
                        "The schema was not compared: the database is at several revisions, which are not the"
                                + " heads of the files."));
        return verdict.map(SchemaCheck.Verdict::lines);
    }

    private static void tell(SchemaCheck.Verdict verdict, Output output) {
        if (verdict.lines().isEmpty()) {
            output.remark("The schema is what " + verdict.measure() + ".");
            return;
        }
        output.line("The schema is not what " + verdict.measure() + ". The run stands. To become that, it would need:");
        verdict.lines().forEach(line -> output.line("  " + line));
    }
}
