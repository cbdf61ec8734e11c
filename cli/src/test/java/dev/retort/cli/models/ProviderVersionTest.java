package dev.retort.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same entities make another schema by another version of Hibernate. */
class ProviderVersionTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @Test
    void aMigrationSaysWhoReadTheModelsAndWhereADifferenceMayComeFrom() throws IOException {
        EntityProject before = project(ApplicationFolder.BOOT_3_5);
        before.generate("1a", "Begin");
        assertThat(before.migration("1a")).contains("""
                /**
                 * Begin.
                 *
                 * <p>Models read by Hibernate ORM 6.6.53.Final.
                 */
                @Revision(id = "1a")
                """);
        before.upgrade();
        before.hasNoChanges();

        EntityProject after = project(ApplicationFolder.BOOT_4_1);

        String hint = "Those of revision 1a were read by Hibernate ORM 6.6.53.Final: differences may come from there.";
        assertThat(after.generate("2b", "Follow Hibernate").out())
                .contains(
                        "column event.at: type time(6) -> time(0)\n",
                        "column event.version: not null\n",
                        "column event.after_id: nullable\n",
                        "constraint event_dtype_check of event: new\n",
                        "constraint event_guests_event_id_guests_key of event_guests: new\n",
                        hint);
        assertThat(after.migration("2b"))
                .contains(" * <p>Models read by Hibernate ORM 7.4.5.Final.\n * " + hint + "\n */\n");
        after.upgrade();
        after.hasNoChanges();
    }

    @Test
    void anSqlMigrationSaysItToo() throws IOException {
        project(ApplicationFolder.BOOT_4_1).generate("1a", "Begin", "--format", "sql");

        assertThat(work.read("migrations/versions/1a_begin.sql"))
                .startsWith(
                        "-- Begin\n-- revision: 1a\n-- down:\n-- Models read by Hibernate ORM 7.4.5.Final.\n\n-- upgrade\n");
    }

    private EntityProject project(String provider) throws IOException {
        EntityProject project = EntityProject.of(work, provider);
        Path source = Path.of(System.getProperty("retort.root"), "jpa/src/test/models/drift");
        project.application().compile(source);
        return project.settings("packages = ['com.example.drift']");
    }
}
