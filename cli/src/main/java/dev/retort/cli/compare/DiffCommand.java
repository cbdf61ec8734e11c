package dev.retort.cli.compare;

import dev.retort.catalog.Catalog;
import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.compare.BothWays;
import dev.retort.compare.Schemas;
import dev.retort.compare.Scope;
import dev.retort.compare.Sides;
import dev.retort.compare.Source;
import dev.retort.compare.SqlOfDifference;
import dev.retort.diff.Difference;
import dev.retort.source.JavaSource;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
            "  retort diff db:production models --schema app",
            "  retort diff db models --scratch postgresql://ci@localhost/postgres",
            "  retort diff empty file:schema.sql --java"
        })
public final class DiffCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Parameters(index = "0", paramLabel = "FROM", description = "What is there.")
    private String from;

    @Parameters(index = "1", paramLabel = "TO", description = "What is wished.")
    private String to;

    @Option(
            names = "--sql",
            description = "As a script for psql -v ON_ERROR_STOP=1 -1, and nothing else on standard output.")
    private boolean sql;

    @Option(names = "--java", description = "As the statements of a Java migration.")
    private boolean java;

    @Option(names = "--exit-code", description = "The exit code is 1 when there is a difference.")
    private boolean exitCode;

    @Option(
            names = "--schema",
            paramLabel = "SCHEMA",
            description = "Compare only what is in this schema. May be repeated.")
    private List<String> schemas = new ArrayList<>();

    @Option(
            names = "--scratch",
            paramLabel = "URL",
            description = {
                "Make scratch databases on this server, instead of where the settings say;",
                "its role has to be allowed to create databases."
            })
    private @Nullable String scratch;

    @Mixin
    private RenameOptions renames;

    @Override
    public Integer call() {
        Comparing comparing =
                scratch == null ? new Comparing(retort) : new Comparing(retort).withScratch(scratch, "--scratch");
        Source wish = comparing.source(to);
        Source there = comparing.source(from);
        boolean withRoles = there instanceof Source.Live && wish instanceof Source.Live;
        Scope scope = to.equals(Comparing.MODELS)
                ? comparing.scope()
                : comparing.scope().managingAll(withRoles);
        List<Identifier> path = comparing.catalogs().searchPath();
        Sides sides = Sides.read(comparing.catalogs(), there, wish);
        Catalog wished = sides.to();
        Catalog present = sides.from();
        Scope within = scope.within(schemas(known(present, wished, path.getFirst()), there, wish));
        Difference difference = BothWays.of(
                        comparing.catalogs(), present, wished, within, renames.telling(retort.output()))
                .up();
        print(difference, present.server(), path);
        return (exitCode && !difference.isEmpty() ? ExitCode.ANSWER_IS_NO : ExitCode.DONE).number();
    }

    private static NavigableSet<Identifier> known(Catalog from, Catalog to, Identifier creationSchema) {
        NavigableSet<Identifier> known = new TreeSet<>(Schemas.in(from, creationSchema));
        known.addAll(Schemas.in(to, creationSchema));
        return known;
    }

    private Set<Identifier> schemas(NavigableSet<Identifier> known, Source there, Source wish) {
        Set<Identifier> wanted = new TreeSet<>();
        for (String name : schemas) {
            Identifier schema = schema(name);
            if (!known.contains(schema)) {
                throw new CliException("--schema: neither " + there.name() + " nor " + wish.name() + " has a schema '"
                        + name + "'; there "
                        + known.stream()
                                .map(Identifier::value)
                                .collect(Collectors.joining(", ", known.size() == 1 ? "is " : "are ", "")));
            }
            wanted.add(schema);
        }
        return wanted;
    }

    private static Identifier schema(String name) {
        try {
            return Identifier.of(name);
        } catch (IllegalArgumentException e) {
            throw new CliException("--schema: " + e.getMessage(), e);
        }
    }

    private void print(Difference difference, PostgresVersion server, List<Identifier> searchPath) {
        Output output = retort.output();
        SqlOfDifference asSql = SqlOfDifference.of(difference, server);
        if (output.form() == Output.Form.JSON) {
            output.json(Json.object()
                    .with("equal", difference.isEmpty())
                    .with("differences", difference.lines())
                    .with("statements", asSql.statements()));
        } else if (sql) {
            output.verbatim(asSql.script(searchPath));
        } else if (java) {
            JavaSource.of(difference.operations(), 0).statements().forEach(output::line);
        } else {
            difference.lines().forEach(output::line);
            if (difference.isEmpty()) {
                output.remark("No difference.");
            }
        }
    }
}
