package dev.retort.cli.run;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.terminal.Durations;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.cli.terminal.Paint;
import dev.retort.past.Row;
import dev.retort.project.Log;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort log}. */
@Command(
        name = "log",
        description = "Show what was run on the database, newest first.",
        footer = {"", "Examples:", "  retort log", "  retort log -n 3 -v       with the SQL that ran"})
public final class LogCommand implements Callable<Integer> {

    /** Enough to tell two files apart. */
    private static final int SHORT = 8;

    @ParentCommand
    private RetortCommand retort;

    @Option(
            names = {"-n", "--number"},
            paramLabel = "N",
            description = "At most so many; 20 if not given.")
    private int number = 20;

    @Override
    public Integer call() {
        if (number < 1) {
            throw new CliException("-n is " + number + "; expected 1 or more");
        }
        List<Row> rows = new Log(retort.project()).newest(number);
        Output output = retort.output();
        for (Row row : rows) {
            output.line(line(row, output.paint()));
            String problem = row.problem();
            if (problem != null) {
                String shown = retort.verbosity() > 0
                        ? problem
                        : problem.lines().findFirst().orElse("");
                output.line(shown.indent(4).stripTrailing());
            } else if (retort.verbosity() > 0 && !row.sql().isEmpty()) {
                output.line(row.sql().indent(4).stripTrailing() + "\n");
            }
        }
        if (rows.isEmpty()) {
            output.remark("Nothing has been run on this database yet.");
        }
        output.json(Json.object()
                .with("history", rows.stream().map(LogCommand::json).toList()));
        return ExitCode.DONE.number();
    }

    private static String line(Row row, Paint paint) {
        String file = row.checksum() == null ? "" : ", file " + row.checksum().substring(0, SHORT);
        return paint.faint(row.when())
                + "  %-9s ".formatted(row.action())
                + paint.revision(row.revision())
                + (row.message().isEmpty() ? "" : ", " + row.message())
                + paint.faint("  (" + row.outcome() + " in " + Durations.text(row.duration()) + ", " + row.who() + file
                        + ", " + row.tool() + ")");
    }

    private static Json json(Row row) {
        return Json.object()
                .with("id", row.id())
                .with("revision", row.revision())
                .with("action", row.action())
                .with("message", row.message())
                .with("heads", row.heads())
                .with("databaseUser", row.databaseUser())
                .with("client", row.client())
                .with("startedAt", row.startedAt())
                .with("milliseconds", row.duration().toMillis())
                .with("checksum", row.checksum())
                .with("sql", row.sql())
                .with("tool", row.tool())
                .with("outcome", row.outcome())
                .with("problem", row.problem())
                .with("undo", row.undo() == null ? null : row.undo().statements())
                .with("undoProblem", row.undo() == null ? null : row.undo().problem());
    }
}
