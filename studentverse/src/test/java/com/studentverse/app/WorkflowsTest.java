package com.studentverse.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.studentverse.app.ReadmePage.Block;
import dev.retort.embedded.ThrowawayServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what README.md tells people to type, in its order, in a copy of the repository. */
class WorkflowsTest {

    private static final String NEW_REVISION = "studentverse/migrations/versions/R3b9e07d51c64_AddGraduationYear.java";

    private final ReadmePage readme = ReadmePage.of(read(Path.of("README.md")));

    @TempDir
    private Path root;

    private Shell shell;

    @BeforeEach
    void copyTheRepository() throws Exception {
        ThrowawayServer server = ThrowawayServer.shared();
        shell = Shell.inCopyOfTheRepository(
                root,
                Map.of(
                        "STAGING_DATABASE_URL", server.newDatabase(),
                        "DATABASE_URL", server.newDatabase().replaceFirst("^jdbc:(.*)\\?user=(.*)$", "$1?user=$2")));
        // In the copy no entities are compiled, so the revisions are compared with.
        settings("(?s)\\[models\\].*?(?=\\[env)", "");
        if (!isHere("pg_dump")) {
            settings("backup = \"required\"", "backup = \"off\"");
        }
    }

    private void settings(String... patternsAndTexts) throws IOException {
        Path file = root.resolve("studentverse/retort.toml");
        String text = Files.readString(file);
        for (int i = 0; i < patternsAndTexts.length; i += 2) {
            text = text.replaceAll(patternsAndTexts[i], patternsAndTexts[i + 1]);
        }
        Files.writeString(file, text);
    }

    @Test
    void productionTakesOnlyWhatRanInStagingAndWantsYes() throws Exception {
        Shell.Result refused = shell.run("./retort -C studentverse -e production upgrade head --yes");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.output()).contains("takes only what ran in 'staging' before");

        Shell.Result staging = shell.run("./retort -C studentverse -e staging upgrade head");
        assertThat(staging.exitCode()).as(staging.output()).isZero();
        assertThat(staging.output()).contains("The schema is what the revisions say.");
        assertThat(shell.run("./retort -C studentverse -e production upgrade head")
                        .output())
                .contains("wants a confirmation (confirm = true)");
        Shell.Result production = shell.run("./retort -C studentverse -e production upgrade head --yes");
        assertThat(production.exitCode()).as(production.output()).isZero();
        assertThat(shell.run("./retort -C studentverse -e production validate --drift")
                        .exitCode())
                .isZero();
    }

    @Test
    void anEditedMigrationAndADatabaseThatIsAheadAreShown() throws Exception {
        shell.run("./retort -C studentverse upgrade head");
        Path versions = root.resolve("studentverse/migrations/versions");
        Path last = versions.resolve("8f3d2c91ab47_keep_updated_at_right.sql");
        String text = Files.readString(last);
        Files.writeString(last, text + "\n-- a remark\n");
        assertThat(shell.run("./retort -C studentverse validate").exitCode()).isEqualTo(1);
        assertThat(shell.run("./retort -C studentverse upgrade head").exitCode())
                .isEqualTo(2);
        assertThat(shell.run("./retort -C studentverse upgrade head --accept-edited 8f3d")
                        .exitCode())
                .isZero();

        Files.delete(last);
        assertThat(shell.run("./retort -C studentverse upgrade head").output()).contains("which no migration file has");
        Shell.Result back = shell.run("./retort -C studentverse downgrade --from-history --yes 1975ea83b712");
        assertThat(back.exitCode()).as(back.output()).isZero();
        assertThat(shell.run("./retort -C studentverse validate").exitCode()).isZero();
    }

    @AfterEach
    void stopTheEmbeddedServer() throws Exception {
        shell.run("./retort -C studentverse db stop");
    }

    @Test
    void everyCommandOfTheReadmeSucceedsInItsOrder() throws Exception {
        int run = 0;
        for (Block block : readme.blocks()) {
            if (block.language().equals("java")) {
                fillIn(block.text());
            }
            if (block.language().equals("console") && isHere(block.needs())) {
                for (String command : block.commands()) {
                    Shell.Result result = shell.run(command);
                    assertThat(result.exitCode())
                            .as("exit code of: %s%n%s", command, result.output())
                            .isZero();
                    run++;
                }
            }
        }
        assertThat(run).isGreaterThan(25);
    }

    @Test
    void aFailedMigrationSaysWhatTheReadmeShowsAndLeavesNothing() throws Exception {
        shell.run("./retort -C studentverse upgrade head");
        Path broken = root.resolve("studentverse/migrations/versions/3b9e07d51c64_add_graduation_year.sql");
        Files.writeString(broken, """
                -- Add graduation year
                -- revision: 3b9e07d51c64
                -- down: 8f3d2c91ab47

                -- upgrade
                alter table users add column graduation_year integer;
                update users set graduation_yaer = 2027;

                -- downgrade
                alter table users drop column graduation_year;
                """);

        Shell.Result failed = shell.run("./retort -C studentverse upgrade head");

        assertThat(failed.exitCode()).isEqualTo(3);
        assertThat(failed.output()).contains(block("text").text());
        assertThat(shell.run("./retort -C studentverse current").output()).startsWith("8f3d2c91ab47");
        Files.writeString(broken, Files.readString(broken).replace("graduation_yaer", "graduation_year"));
        assertThat(shell.run("./retort -C studentverse upgrade head").exitCode())
                .isZero();
    }

    @Test
    void tablesThatCameFromElsewhereAreTakenOverByStamp() throws Exception {
        shell.run("./retort -C studentverse upgrade head");
        shell.run("./retort -C studentverse stamp base");

        Shell.Result refused = shell.run("./retort -C studentverse upgrade head");

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.output()).contains("relation \"users\" already exists", "say so: retort stamp 5c8ca8d3f0b1");
        assertThat(shell.run("./retort -C studentverse stamp head").exitCode()).isZero();
        assertThat(shell.run("./retort -C studentverse current --check-heads").exitCode())
                .isZero();
    }

    @Test
    void twoPeoplesMigrationsMakeTwoHeadsUntilOneIsRebased() throws Exception {
        twoPeopleWriteAMigration();

        Shell.Result rebased = shell.run("./retort -C studentverse rebase a1 --onto b2 --yes");

        assertThat(rebased.exitCode()).isZero();
        assertThat(rebased.output()).contains("Rebased a1 from 8f3d2c91ab47 onto b2");
        assertThat(shell.run("./retort -C studentverse upgrade head").exitCode())
                .isZero();
        assertThat(shell.run("./retort -C studentverse heads").output()).contains("b2 -> a1 (head)");
    }

    @Test
    void twoPeoplesMigrationsThatAreAppliedAreJoinedByAMerge() throws Exception {
        twoPeopleWriteAMigration();
        assertThat(shell.run("./retort -C studentverse upgrade heads").exitCode())
                .isZero();

        Shell.Result merged = shell.run("./retort -C studentverse merge --rev-id c3");

        assertThat(merged.exitCode()).isZero();
        assertThat(merged.output()).contains("the SQL of migrations/versions/a1_mine.sql");
        assertThat(shell.run("./retort -C studentverse upgrade head").exitCode())
                .isZero();
        assertThat(shell.run("./retort -C studentverse current").output()).contains("c3 (head)");
    }

    private void twoPeopleWriteAMigration() throws Exception {
        shell.run("./retort -C studentverse upgrade head");
        Path versions = root.resolve("studentverse/migrations/versions");
        Files.writeString(versions.resolve("a1_mine.sql"), migration("a1", "8f3d2c91ab47", "mine"));
        Files.writeString(versions.resolve("b2_theirs.sql"), migration("b2", "8f3d2c91ab47", "theirs"));

        Shell.Result refused = shell.run("./retort -C studentverse upgrade head");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.output()).contains("there are several heads: a1, b2");
    }

    private static String migration(String id, String down, String column) {
        return """
                -- Add %3$s
                -- revision: %1$s
                -- down: %2$s

                -- upgrade
                alter table users add column %3$s text;

                -- downgrade
                alter table users drop column %3$s;
                """.formatted(id, down, column);
    }

    private Block block(String language) {
        return readme.blocks().stream()
                .filter(block -> block.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    /** Puts the two methods that the README shows in the place of the ones that `revision` wrote. */
    private void fillIn(String methods) throws IOException {
        Path file = root.resolve(NEW_REVISION);
        String written = Files.readString(file);
        String head = written.substring(0, written.indexOf("    @Override"));
        Files.writeString(file, head + methods.indent(4) + "}\n");
    }

    /** pg_dump is there on some machines, and fits on fewer: it must not be older than the server. */
    private boolean isHere(String need) throws Exception {
        if (need.isEmpty()) {
            return true;
        }
        assertThat(List.of("pg_dump")).contains(need);
        Shell.Result version = shell.run("pg_dump --version");
        return version.exitCode() == 0
                && Integer.parseInt(version.output().replaceAll("(?s)^[^0-9]*([0-9]+).*", "$1"))
                        >= ThrowawayServer.shared().majorVersion();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
