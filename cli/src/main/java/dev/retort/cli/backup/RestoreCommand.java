package dev.retort.cli.backup;

import dev.retort.backup.Backup;
import dev.retort.backup.Manifest;
import dev.retort.backup.Restore;
import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.settings.Databases;
import dev.retort.cli.settings.Environment;
import dev.retort.cli.settings.SettingsFile;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.connection.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort restore}. */
@Command(
        name = "restore",
        description = {
            "Put the content of a dump in the place of the database.",
            "It is restored into a new database first, and the names are swapped then; the old one stays under another name."
        },
        footer = {
            "",
            "Examples:",
            "  retort restore backups/staging-20261122T103831Z-1975.dump -e staging",
            "  retort restore backups/app.dump --terminate --yes"
        })
public final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Parameters(paramLabel = "FILE", description = "A dump of 'retort backup', or another of pg_dump -Fc.")
    private Path file;

    @Option(names = "--terminate", description = "End the sessions of others in the database.")
    private boolean terminate;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() {
        SettingsFile.Content settings = retort.settings();
        Environment environment = retort.environment(settings);
        Path dump = retort.folder().resolve(file).normalize();
        Optional<Manifest> manifest = checked(dump);
        Database target = retort.databases(settings).database(environment);
        if (!confirmed(environment, target, manifest)) {
            retort.output().message("Nothing was done.");
            return ExitCode.ANSWER_IS_NO.number();
        }
        Restore.Result result = new Restore(
                        new Backups(retort).program(), target, Databases.maintenance(target), Clock.systemUTC())
                .run(
                        dump,
                        manifest.map(Manifest::heads),
                        settings.settings().tracking(),
                        terminate ? Restore.Others.TERMINATE : Restore.Others.REFUSE);
        return told(result, target.url().database());
    }

    private int told(Restore.Result result, String name) {
        return switch (result) {
            case Restore.Swapped swapped -> told(swapped);
            case Restore.Apart apart -> told(apart, name);
        };
    }

    private int told(Restore.Swapped swapped) {
        Output output = retort.output();
        output.remark("Restored. The database as it was before is " + swapped.before()
                + "; drop it when it is not needed any more.");
        swapped.toBeOpened()
                .ifPresent(
                        statement -> output.message("Nobody can connect to it until somebody runs " + statement + ";"));
        output.json(document(true, swapped.name(), swapped.before(), null));
        return ExitCode.DONE.number();
    }

    private int told(Restore.Apart apart, String name) {
        Output output = retort.output();
        output.error("the dump is restored in database " + apart.made() + ", and " + name
                + " is as it was: the names could not be swapped: " + apart.problem()
                + "\nLet a role that may do it run:\n"
                + apart.remedy().stream()
                        .map(statement -> "  " + statement + ";")
                        .collect(Collectors.joining("\n")));
        output.json(document(false, apart.made(), null, apart.problem()));
        return ExitCode.ANSWER_IS_NO.number();
    }

    private static Json document(boolean ok, String database, @Nullable String before, @Nullable String problem) {
        return Json.object()
                .with("ok", ok)
                .with("database", database)
                .with("before", before)
                .with("problem", problem);
    }

    private Optional<Manifest> checked(Path dump) {
        if (!Files.isRegularFile(dump)) {
            throw new CliException("no file " + dump);
        }
        Optional<Manifest> manifest = ManifestFile.read(dump);
        if (manifest.isEmpty()) {
            retort.output()
                    .message("There is no manifest " + ManifestFile.beside(dump).getFileName()
                            + " beside the dump, so nobody knows which revisions it should have.");
        } else if (!manifest.get().sha256().equals(Backup.sha256(dump))) {
            throw new CliException(
                    dump + ": is not the file of which its manifest has the checksum; it was changed or" + " cut off");
        }
        return manifest;
    }

    private boolean confirmed(Environment environment, Database target, Optional<Manifest> manifest) {
        String what = "This puts the dump"
                + manifest.map(known -> " of " + known.environment() + ", " + known.at() + ", at "
                                + (known.heads().isEmpty() ? "base" : String.join(", ", known.heads())))
                        .orElse("")
                + " in the place of database " + target.url().database() + " of environment '" + environment.name()
                + "'. What was written since is not in it.";
        Output output = retort.output();
        if (yes) {
            output.message(what);
            return true;
        }
        if (!output.canAsk()) {
            throw new CliException(what + " Nobody can be asked here; run it again with --yes");
        }
        return output.typed(what + "\nType " + environment.name() + " to go on: ")
                .filter(environment.name()::equals)
                .isPresent();
    }
}
