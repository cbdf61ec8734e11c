package dev.retort.cli.past;

import dev.retort.cli.compare.Comparing;
import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.settings.SettingsFile;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.past.Row;
import dev.retort.validate.Drift;
import dev.retort.validate.Finding;
import dev.retort.validate.Validate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort validate}. */
@Command(
        name = "validate",
        description = {
            "Compare the files with the history of the database: edited, missing, out of order, ahead.",
            "The exit code is 1 when something is found. What is not yet applied is no finding."
        },
        footer = {
            "",
            "Examples:",
            "  retort validate",
            "  retort validate -e production --json",
            "  retort validate --drift"
        })
public final class ValidateCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Option(
            names = "--drift",
            description = {
                "Also say what was changed by hand since the last run,",
                "where the environment has drift = true, so that the run has kept the schema."
            })
    private boolean drift;

    @Override
    public Integer call() {
        List<Finding> findings = new Validate(retort.project()).run();
        Output output = retort.output();
        findings.forEach(finding -> print(finding, output));
        Optional<Drift.Since> since = drift ? Optional.of(since()) : Optional.empty();
        List<String> drifted = since.map(Drift.Since::lines).orElse(List.of());
        output.remark(
                findings.isEmpty()
                        ? "The files agree with the history."
                        : findings.stream()
                                .map(Finding::kind)
                                .distinct()
                                .map(ValidateCommand::advice)
                                .collect(Collectors.joining("\n")));
        since.ifPresent(told -> print(told, output));
        boolean well = findings.isEmpty() && drifted.isEmpty();
        Json document = Json.object()
                .with("ok", well)
                .with("findings", findings.stream().map(ValidateCommand::json).toList());
        output.json(
                since.isEmpty()
                        ? document
                        : document.with("keptAt", since.get().kept()).with("drift", drifted));
        return (well ? ExitCode.DONE : ExitCode.ANSWER_IS_NO).number();
    }

    private Drift.Since since() {
        SettingsFile.Content settings = retort.settings();
        Comparing comparing = new Comparing(retort);
        return new Drift(
                        retort.databases(settings).database(retort.environment(settings)),
                        settings.settings().tracking())
                .since(comparing.catalogs().read(comparing.database()))
                .orElseThrow(
                        () -> new CliException("no run has kept the schema of this database yet; with drift = true in"
                                + " its environment the next one does"));
    }

    private static void print(Drift.Since since, Output output) {
        if (since.lines().isEmpty()) {
            output.remark("The schema is as the run of " + since.kept() + " left it.");
            return;
        }
        output.line(output.paint().error("drift") + "  the schema is not as the run of " + since.kept() + " left it:");
        since.lines().forEach(line -> output.line("    " + line));
    }

    private static void print(Finding finding, Output output) {
        String file = finding.file().isEmpty() ? "" : " (" + finding.file() + ")";
        String ran = finding.ran()
                .map(row -> "; it ran " + row.when() + " by " + row.who())
                .orElse("");
        output.line(output.paint().error(finding.kind().words()) + "  "
                + output.paint().revision(finding.revision().value()) + file + ": " + finding.what() + ran);
        finding.difference().forEach(line -> output.line("    " + line));
    }

    private static String advice(Finding.Kind kind) {
        return switch (kind) {
            case EDITED ->
                "Edited: put the file back and the change into a new revision; where it makes no difference,"
                        + " 'retort upgrade --accept-edited REV' says so.";
            case MISSING ->
                "Missing: get the file back; 'retort downgrade --from-history' takes revisions back without it.";
            case OUT_OF_ORDER ->
                "Out of order: put the file behind what was there before it, or look whether the order made a difference.";
            case AHEAD ->
                "Ahead: check out the code that has these files, or take them back with 'retort downgrade --from-history"
                        + " REV', with REV as where to go.";
        };
    }

    private static Json json(Finding finding) {
        return Json.object()
                .with("kind", finding.kind().words())
                .with("revision", finding.revision())
                .with("file", finding.file().isEmpty() ? null : finding.file())
                .with("what", finding.what())
                .with("ranAt", finding.ran().map(Row::startedAt).orElse(null))
                .with("databaseUser", finding.ran().map(Row::databaseUser).orElse(null))
                .with("client", finding.ran().map(Row::client).orElse(null))
                .with("difference", finding.difference());
    }
}
