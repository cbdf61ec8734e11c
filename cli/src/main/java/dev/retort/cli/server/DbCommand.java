package dev.retort.cli.server;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.settings.Databases;
import dev.retort.cli.settings.Environment;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.connection.DatabaseUrl;
import dev.retort.embedded.EmbeddedServer;
import dev.retort.embedded.ServerStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code retort db}: the embedded server of this project. */
@Command(
        name = "db",
        description = {
            "The embedded PostgreSQL server of this project.",
            "Commands on an environment with url = \"embedded:\" start it by themselves; it runs on until 'retort db stop'."
        },
        footer = {"", "Examples:", "  retort db start", "  retort db url", "  retort db reset --yes"})
public final class DbCommand implements Runnable {

    @ParentCommand
    private RetortCommand retort;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "db wants to know what to do: start, stop, status, url or reset");
    }

    @Command(
            name = "start",
            description = "Start the server, unless it runs already.",
            footer = {"", "Example:", "  retort db start"})
    int start() {
        EmbeddedServer server = server();
        server.start();
        server.ensureDatabase(databases().embeddedName(environment()));
        return status();
    }

    @Command(
            name = "stop",
            description = "Stop the server, and those for scratch databases beside it; data stays.",
            footer = {"", "Example:", "  retort db stop"})
    int stop() {
        server().stop();
        databases().scratchServers().forEach(EmbeddedServer::stop);
        return status();
    }

    @Command(
            name = "status",
            description = "Say whether the server runs.",
            footer = {"", "Example:", "  retort db status"})
    int status() {
        ServerStatus status = server().status();
        Output output = retort.output();
        switch (status) {
            case ServerStatus.NotCreated none -> {
                output.line("not created");
                output.json(Json.object().with("status", "not created"));
            }
            case ServerStatus.Stopped stopped -> {
                output.line("stopped (PostgreSQL " + stopped.majorVersion() + ", data in " + stopped.data() + ")");
                output.json(Json.object()
                        .with("status", "stopped")
                        .with("majorVersion", stopped.majorVersion())
                        .with("data", stopped.data()));
            }
            case ServerStatus.Running running -> {
                output.line("running (PostgreSQL " + running.majorVersion() + ", port " + running.port() + ", pid "
                        + running.pid() + ", data in " + running.data() + ")");
                output.json(Json.object()
                        .with("status", "running")
                        .with("majorVersion", running.majorVersion())
                        .with("port", running.port())
                        .with("pid", running.pid())
                        .with("data", running.data()));
            }
        }
        return ExitCode.DONE.number();
    }

    @Command(
            name = "url",
            description = {
                "Print the URL of the database, for psql and applications, and start the server if need be.",
                "The password is in a file: PGPASSFILE names it to psql and to JDBC."
            },
            footer = {
                "",
                "Examples:",
                "  PGPASSFILE=.retort/postgres/pgpass psql \"$(retort db url)\"",
                "  retort db url --jdbc"
            })
    int url(@Option(names = "--jdbc", description = "The form that JDBC takes.") boolean jdbc) {
        EmbeddedServer server = server();
        server.start();
        String name = databases().embeddedName(environment());
        server.ensureDatabase(name);
        String jdbcUrl = server.jdbcUrl(name);
        String url = DatabaseUrl.parse(jdbcUrl).toString();
        Output output = retort.output();
        output.line(jdbc ? jdbcUrl : url);
        output.message("The password is in " + server.passwordFile() + "; set PGPASSFILE to it.");
        output.json(
                Json.object().with("url", url).with("jdbcUrl", jdbcUrl).with("passwordFile", server.passwordFile()));
        return ExitCode.DONE.number();
    }

    @Command(
            name = "reset",
            description = "Delete the server with all of its databases; the next command starts an empty one.",
            footer = {"", "Example:", "  retort db reset --yes"})
    int reset(
            @Option(
                            names = {"-y", "--yes"},
                            description = "Do not ask.")
                    boolean yes) {
        EmbeddedServer server = server();
        Output output = retort.output();
        if (!yes && !(server.status() instanceof ServerStatus.NotCreated)) {
            if (!output.canAsk()) {
                throw new CliException("db reset deletes all data of the embedded server; run it again with --yes");
            }
            if (!output.ask("All data of the embedded server will be lost. Go on?")) {
                output.message("Nothing was done.");
                return ExitCode.ANSWER_IS_NO.number();
            }
        }
        server.reset();
        databases().scratchServers().forEach(EmbeddedServer::reset);
        return status();
    }

    private EmbeddedServer server() {
        Environment environment = environment();
        Databases databases = databases();
        if (!databases.isEmbedded(environment)) {
            throw new CliException("environment '" + environment.name() + "' is no embedded database: its url is "
                    + DatabaseUrl.redacted(environment.url())
                    + "; 'retort db' works on environments with url = \"embedded:\"");
        }
        return databases.server();
    }

    private Environment environment() {
        return retort.environment(retort.settings());
    }

    private Databases databases() {
        return retort.databases(retort.settings());
    }
}
