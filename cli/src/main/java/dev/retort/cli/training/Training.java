package dev.retort.cli.training;

import dev.retort.cli.Main;
import dev.retort.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs the commands that are called often on a small project of its own, against a server that only knows how to answer. What they
 * say is of no interest, and neither is how they end: some of them fail by design, when they have come as far as they can.
 */
public final class Training {

    private static final String SQL = """
            -- Add a table
            -- revision: 000000000001

            -- upgrade
            CREATE TABLE a (id bigint PRIMARY KEY);

            -- downgrade
            DROP TABLE a;
            """;

    private static final String JAVA = """
            import static dev.retort.schema.Elements.*;
            import static dev.retort.schema.Types.*;

            import dev.retort.migration.Migration;
            import dev.retort.migration.Revision;
            import dev.retort.op.Operations;

            /** Add another table. */
            @Revision(id = "000000000002", down = "000000000001")
            public final class R000000000002_AddAnotherTable implements Migration {

                @Override
                public void upgrade(Operations op) {
                    op.createTable("b", column("id", bigint()).notNull(), column("t", text()), primaryKey("id"));
                    op.createIndex("b_t", "b", "t");
                }

                @Override
                public void downgrade(Operations op) {
                    op.dropTable("b");
                }
            }
            """;

    private static final List<String> WITHOUT_DATABASE =
            List.of("heads", "history", "history -v", "heads --json", "upgrade head --sql");

    private static final List<String> WITH_DATABASE =
            List.of("current", "current --json", "plan", "plan --json", "upgrade head");

    private Training() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("retort-training");
        try (AnsweringServer server = new AnsweringServer(AnsweringServer.Tls.NO);
                AnsweringServer secure = new AnsweringServer(AnsweringServer.Tls.YES)) {
            Path versions = Files.createDirectories(folder.resolve("migrations").resolve("versions"));
            Files.writeString(folder.resolve("retort.toml"), settings(server, secure));
            run(folder, "upgrade", "head");
            Files.writeString(versions.resolve("000000000001_add_a_table.sql"), SQL);
            Files.writeString(versions.resolve("R000000000002_AddAnotherTable.java"), JAVA);
            // Twice: at the second time, files and compiled classes are known.
            for (int i = 0; i < 2; i++) {
                WITHOUT_DATABASE.forEach(line -> run(folder, line.split(" ")));
                WITH_DATABASE.forEach(line -> run(folder, line.split(" ")));
            }
            run(folder, "current", "-e", "password");
            run(folder, "current", "-e", "unknown");
            run(folder, "current", "-e", "secure");
        } finally {
            delete(folder);
        }
        end(folder);
    }

    /** As a process does: it says that there is no such folder any more, and exits. */
    private static void end(Path folder) {
        Main.main(new String[] {"heads", "-C", folder.toString()});
    }

    private static String settings(AnsweringServer server, AnsweringServer secure) {
        return """
                script_location = "migrations"

                [env.open]
                url = "postgresql://training@127.0.0.1:%1$d/open"

                [env.unknown]
                url = "postgresql://training@127.0.0.1:%1$d/%3$s"

                [env.password]
                url = "postgresql://training:training@127.0.0.1:%1$d/%3$s"

                [env.secure]
                url = "postgresql://training@127.0.0.1:%2$d/open?sslmode=require"
                """.formatted(server.port(), secure.port(), AnsweringServer.ASKS_FOR_A_PASSWORD);
    }

    private static void run(Path folder, String... line) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Main.run(
                new Terminal(
                        new BufferedReader(Reader.nullReader()),
                        nowhere,
                        nowhere,
                        Set.of(),
                        Map.of("USER", "training", "HOSTNAME", "training"),
                        folder),
                line);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
