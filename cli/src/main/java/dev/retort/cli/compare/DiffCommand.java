package dev.retort.cli.compare;

import dev.retort.autogenerate.BothWays;
import dev.retort.autogenerate.Scope;
import dev.retort.autogenerate.Source;
import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.diff.Difference;
import dev.retort.postgres.Postgres;
import dev.retort.postgres.Statement;
import dev.retort.source.JavaSource;
import dev.retort.sql.PostgresVersion;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort diff}. */
@Command(
        name = "diff",
        description = {
            "Show what turns one schema into another.",
            "Each is one of: models, db (the environment's database), db:ENV, file:schema.sql (or a folder of files),",
            "revision:ID (what the migrations up to it make), empty, or the URL of a database."
        },
        footer = {
            "",
            "Examples:",
            "  retort diff db models",
            "  retort diff db:production db:staging --exit-code",
            "  retort diff revision:1975 revision:head --sql",
            "  retort diff empty file:schema.sql --java"
        })
public final class DiffCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Parameters(index = "0", paramLabel = "FROM", description = "What is there.")
    private String from;

    @Parameters(index = "1", paramLabel = "TO", description = "What is wished.")
    private String to;

    @Option(names = "--sql", description = "As SQL statements.")
    private boolean sql;

    @Option(names = "--java", description = "As the statements of a Java migration.")
    private boolean java;

    @Option(names = "--exit-code", description = "The exit code is 1 when there is a difference.")
    private boolean exitCode;

    @Mixin
    private RenameOptions renames;

    @Override
    public Integer call() {
        Comparing comparing = new Comparing(retort);
        Source wish = comparing.source(to);
        Source there = comparing.source(from);
        boolean withRoles = there instanceof Source.Live && wish instanceof Source.Live;
        Scope scope = wish instanceof Source.Models
                ? comparing.scope()
                : comparing.scope().managingAll(withRoles);
        Output output = retort.output();
        BothWays ways = BothWays.of(comparing.catalogs(), there, wish, scope, renames.telling(output));
        Difference difference = ways.up();
        if (sql) {
            statements(difference, ways.from().server()).forEach(statement -> output.line(statement + ";"));
        } else if (java) {
            JavaSource.of(difference.operations(), 0).statements().forEach(output::line);
        } else {
            difference.lines().forEach(output::line);
            if (difference.isEmpty()) {
                output.remark("No difference.");
            }
        }
        output.json(Json.object()
                .with("equal", difference.isEmpty())
                .with("differences", difference.lines())
                .with("statements", statements(difference, ways.from().server())));
        return (exitCode && !difference.isEmpty() ? ExitCode.ANSWER_IS_NO : ExitCode.DONE).number();
    }

    private static List<String> statements(Difference difference, PostgresVersion server) {
        return difference.operations().stream()
                .flatMap(operation -> Postgres.render(operation, server).stream())
                .map(statement -> ((Statement.Sql) statement).text())
                .toList();
    }
}
