package com.studentverse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.models.ModelScript;
import dev.retort.cli.models.ModelStatement;
import dev.retort.cli.models.Models;
import dev.retort.cli.settings.ModelSettings;
import dev.retort.cli.settings.SettingsFile;
import dev.retort.compare.BothWays;
import dev.retort.compare.Catalogs;
import dev.retort.compare.RenameChoice;
import dev.retort.compare.Source;
import dev.retort.connection.SessionSettings;
import dev.retort.embedded.ThrowawayServer;
import dev.retort.execute.SqlScript;
import dev.retort.revision.Target;
import dev.retort.scratch.ScratchServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The entities become a script with nothing but what {@code retort.toml} says; Maven tells the class path. */
class EntitiesTest {

    @Test
    void theEntitiesMakeTheirTables() throws SQLException {
        Path module = Path.of("").toAbsolutePath();
        ModelSettings settings =
                SettingsFile.read(module.resolve("retort.toml")).models().orElseThrow();

        ModelScript script = new Models(module, settings).script(17);

        assertThat(script.provider()).startsWith("Hibernate ORM 7.");
        assertThat(script.entities())
                .containsExactly(
                        "com.studentverse.app.modules.entitlements.Entitlement",
                        "com.studentverse.app.modules.offers.Offer",
                        "com.studentverse.app.modules.users.User");
        assertThat(script.statements())
                .extracting(ModelStatement::sql)
                .filteredOn(sql -> sql.startsWith("create table"))
                .hasSize(3);
        try (Connection connection =
                        DriverManager.getConnection(ThrowawayServer.shared().newDatabase());
                Statement statement = connection.createStatement()) {
            for (ModelStatement made : script.statements()) {
                statement.execute(made.sql());
            }
        }
    }

    /** What {@code retort check} says of a database at head. */
    @Test
    void theEntitiesAndTheMigrationsAgree() {
        SettingsFile.Content file =
                SettingsFile.read(Path.of("").toAbsolutePath().resolve("retort.toml"));
        StudentVerseDatabase studentVerse = StudentVerseDatabase.empty();
        ModelScript script = new Models(file.settings().root(), file.models().orElseThrow()).script(17);
        Source models = new Source.Models(
                script.statements().stream()
                        .map(made -> new SqlScript(made.from(), made.sql()))
                        .toList(),
                script.provider());
        Catalogs catalogs = new Catalogs(
                studentVerse.project(),
                () -> new ScratchServer(studentVerse.project().database().get()),
                SessionSettings.standard().searchPath());

        BothWays ways = BothWays.of(
                catalogs,
                new Source.AtRevision(Target.parse("head")),
                models,
                file.compare().scope(),
                RenameChoice.none());

        assertThat(ways.up().lines()).isEmpty();
        assertThat(ways.down().lines()).isEmpty();
    }
}
