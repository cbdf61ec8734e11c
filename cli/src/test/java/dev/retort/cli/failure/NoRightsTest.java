package dev.retort.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.security.auth.module.UnixSystem;
import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.NewJvm;
import dev.retort.cli.fixture.Snapshot;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files and folders that may not be read or written. */
class NoRightsTest {

    /** Root without its capabilities, whom permissions bind (man 7 user_namespaces). */
    private static final List<String> BOUND = new UnixSystem().getUid() == 0 ? List.of("unshare", "--user") : List.of();

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeProject() {
        work.project();
        work.createFolder(".retort");
    }

    @AfterEach
    void allowAll() throws IOException {
        for (String name : List.of("", "migrations", "migrations/versions")) {
            allow(name, "rwxr-xr-x");
        }
    }

    private void allow(String name, String permissions) throws IOException {
        Files.setPosixFilePermissions(work.folder().resolve(name), PosixFilePermissions.fromString(permissions));
    }

    private CliRun run(String... command) throws Exception {
        return NewJvm.run(work, BOUND, List.of(), command)
                .exits(ExitCode.NOTHING_TOUCHED)
                .prints();
    }

    private CliRun writesNothing(String... command) throws Exception {
        List<String> before = Snapshot.filesIn(work.folder());
        CliRun run = run(command);
        assertThat(Snapshot.filesIn(work.folder())).isEqualTo(before);
        return run;
    }

    @Test
    void aFolderThatMayNotBeWrittenBecomesNoProject() throws Exception {
        Files.delete(work.folder().resolve("retort.toml"));
        allow("migrations", "r-xr-xr-x");
        writesNothing("init", "migrations/sub/more")
                .says("error: /project/migrations/sub: cannot be written: permission denied");

        allow("", "r-xr-xr-x");
        writesNothing("init", "new").says("error: /project/new: cannot be written: permission denied");
    }

    @Test
    void aRevisionThatCannotBeWrittenIsNamed() throws Exception {
        allow("migrations/versions", "r-xr-xr-x");
        writesNothing("revision", "--rev-id", "3c", "--format", "sql")
                .says("error: /project/migrations/versions/3c.sql: cannot be written: permission denied");
    }

    @Test
    void whatMayNotBeReadIsNamed() throws Exception {
        allow("migrations/versions/1a.sql", "---------");
        run("upgrade", "head").says("error: migrations/versions/1a.sql: cannot be read: permission denied");
        allow("migrations/versions", "---------");
        run("upgrade", "head")
                .says("error: migrations/versions: the folder of the migrations cannot be read: permission denied."
                        + " 'retort init' creates it; 'script_location' in retort.toml names it");
        allow("retort.toml", "---------");
        run("upgrade", "head").says("error: /project/retort.toml: cannot be read: permission denied");
    }

    @Test
    void withoutAPlaceForItsCacheItWorksAllTheSame() throws Exception {
        work.javaRevision("3c", "2b", "op.execute(\"select 1\");");
        allow(".retort", "rwxr-xr-x");
        NewJvm.run(work, BOUND, List.of(), "upgrade", "head").exits(ExitCode.DONE);
        assertThat(work.database().heads()).containsExactly("3c");
    }
}
