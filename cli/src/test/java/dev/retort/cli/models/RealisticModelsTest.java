package dev.retort.cli.models;

import static dev.retort.cli.models.ApplicationFolder.BOOT_3_5;
import static dev.retort.cli.models.ApplicationFolder.BOOT_4_1;

import dev.retort.cli.fixture.Workspace;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Entity models as applications have them: what is generated of them is proven, leaves nothing to change, and makes what the provider
 * itself looks for.
 */
class RealisticModelsTest {

    @RegisterExtension
    private final Workspace work = new Workspace();

    @ParameterizedTest
    @CsvSource({
        BOOT_3_5 + ",shop", BOOT_3_5 + ",clinic", BOOT_3_5 + ",university", BOOT_3_5 + ",workshop",
        BOOT_4_1 + ",shop", BOOT_4_1 + ",clinic", BOOT_4_1 + ",university", BOOT_4_1 + ",workshop"
    })
    void whatIsGeneratedIsAllThatIsMissing(String provider, String model) throws IOException {
        EntityProject project = EntityProject.of(work, provider);
        project.application().with(model);
        project.settings("packages = ['com.example." + model + "']");

        project.generate("1a", "Begin");
        project.upgrade();
        project.hasNoChanges();
        HibernateValidation.of(project).passes();
    }

    /** Its entities need Jakarta Persistence 3.2, so there is no older Hibernate for them. */
    @Test
    void whatIsGeneratedOfTheBackendIsAllThatIsMissing() throws IOException {
        EntityProject project = StudentVerse.in(work).compile().project();

        project.generate("1a", "Begin");
        project.upgrade();
        project.hasNoChanges();
        HibernateValidation.of(project).passes();
    }
}
