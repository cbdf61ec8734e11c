package dev.retort.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.settings.CompareSettings.Place;
import dev.retort.cli.settings.Databases;
import dev.retort.cli.settings.Environment;
import dev.retort.cli.settings.RunRules;
import dev.retort.cli.settings.Variables;
import dev.retort.connection.SessionSettings;
import dev.retort.embedded.EmbeddedServer;
import dev.retort.embedded.PostgresBinaries.Release;
import dev.retort.embedded.ThrowawayServer;
import dev.retort.patience.Patience;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The environment's database is of another version than the embedded server of this build. */
class ScratchTest {

    private static final int OTHER = ThrowawayServer.shared().majorVersion() == 16 ? 15 : 16;
    private static final Path REPOSITORY = Path.of(System.getProperty("user.home"), ".m2", "repository");

    @RegisterExtension
    private final Workspace work = new Workspace();

    private final List<String> messages = new ArrayList<>();
    private final Release release = Release.of(OTHER).orElseThrow();

    @AfterEach
    void stopServers() {
        databases().server().stop();
        databases().scratchServers().forEach(EmbeddedServer::stop);
        target().stop();
    }

    @Test
    void scratchDatabasesAreOfTheVersionOfTheDatabase() {
        startTarget();
        work.write("retort.toml", """
                [models]
                sql = "schema.sql"
                [env.test]
                url = "postgresql://postgres:%s@127.0.0.1:%s/postgres"
                """.formatted(target().password(), port()));
        work.write("schema.sql", "create table users (id int primary key);");

        work.run("check")
                .exits(ExitCode.ANSWER_IS_NO)
                .prints(
                        "table users: new",
                        "'retort revision --autogenerate -m" + " TEXT' writes a migration that does this.");

        assertThat(databases().scratchServers()).hasSize(1);
        assertThat(databases().majorVersion(databases().scratchServers().getFirst()))
                .isEqualTo(OTHER);
        assertThat(work.folder().resolve(".retort/postgres")).doesNotExist();
        assertThat(work.run("check").exits(ExitCode.ANSWER_IS_NO).err())
                .as("it runs on")
                .isEmpty();
    }

    @Test
    void withoutTheProgramsTheEmbeddedServerIsTakenAsItIs() {
        Scratch scratch = scratch(unreachable(99), jars());

        assertThat(scratch.version().major()).isEqualTo(ThrowawayServer.shared().majorVersion());
        assertThat(messages)
                .anySatisfy(message -> assertThat(message)
                        .contains(
                                "the environment 'test' has PostgreSQL 99",
                                "Retort knows no release of it",
                                "They are made with PostgreSQL "
                                        + ThrowawayServer.shared().majorVersion(),
                                "scratch = \"server\""));
    }

    @Test
    void aDatabaseThatIsOutOfReachIsOfTheVersionThatTheSettingsSay() {
        assumeTrue(isFetched(), "the local repository has it when the matrix of versions was tested once");
        assertThat(scratch(unreachable(OTHER), jars()).version().major()).isEqualTo(OTHER);
    }

    @Test
    void mavenIsAskedForWhatTheLocalRepositoryDoesNotHave() throws IOException {
        Path wrapper = work.folder().resolve("mvnw");
        Files.writeString(wrapper, "#!/bin/sh\necho '[ERROR] no such host'\nexit 1\n");
        assertThat(wrapper.toFile().setExecutable(true)).isTrue();
        Release.Jars jars =
                new MavenJars(work.folder(), work.folder(), work.folder().resolve("jars"), messages::add);

        assertThatThrownBy(() -> jars.jar(release))
                .isInstanceOf(CliException.class)
                .hasMessage("Maven cannot fetch " + release + ": no such host");
        assertThat(messages)
                .containsExactly("fetching PostgreSQL " + OTHER + " for scratch databases (once per machine)");

        String name = release.artifact() + "-" + release.version() + ".jar";
        Files.writeString(wrapper, "#!/bin/sh\ntouch " + name + "\n");
        assertThat(jars.jar(release)).isEqualTo(work.folder().resolve("jars").resolve(name));
    }

    private void startTarget() {
        assumeTrue(isFetched(), "the local repository has it when the matrix of versions was tested once");
        target().of(release, jars()).start();
    }

    private boolean isFetched() {
        return Files.isDirectory(REPOSITORY
                .resolve(release.group().replace('.', '/'))
                .resolve(release.artifact())
                .resolve(release.version()));
    }

    private Release.Jars jars() {
        return new MavenJars(REPOSITORY, work.folder(), work.folder().resolve("jars"), messages::add);
    }

    /** The database of the environment. */
    private EmbeddedServer target() {
        return EmbeddedServer.in(work.folder().resolve("target"));
    }

    private String port() {
        return target().jdbcUrl("postgres").replaceAll(".*:(\\d+)/.*", "$1");
    }

    private static Environment unreachable(int major) {
        return new Environment(
                "test",
                "postgresql://nobody@127.0.0.1:1/nothing",
                "retort.toml:1",
                Optional.empty(),
                List.of(Identifier.of("public")),
                Optional.empty(),
                Patience.standard(),
                SessionSettings.Reach.SESSION,
                Optional.of(new PostgresVersion(major)),
                RunRules.NONE);
    }

    private Scratch scratch(Environment environment, Release.Jars jars) {
        return new Scratch(databases(), environment, Place.EMBEDDED, jars, messages::add);
    }

    private Databases databases() {
        return new Databases(work.folder(), new Variables(Map.of(), Map.of("USER", "alice")), messages::add);
    }
}
