package dev.retort.jpa;

import static dev.retort.jpa.Application.BOOT_3_5;
import static dev.retort.jpa.Application.BOOT_4_1;
import static dev.retort.jpa.Application.ECLIPSELINK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole scripts of realistic models, by each provider; {@code -Dgolden.update=true} rewrites the files. */
class ScriptsTest {

    private static final Path ROOT = Path.of(System.getProperty("retort.root"));
    private static final Path GOLDEN = ROOT.resolve("jpa/src/test/resources/golden");

    @ParameterizedTest
    @CsvSource({
        BOOT_3_5 + ",shop", BOOT_3_5 + ",clinic", BOOT_3_5 + ",university", BOOT_3_5 + ",workshop",
        BOOT_4_1 + ",shop", BOOT_4_1 + ",clinic", BOOT_4_1 + ",university", BOOT_4_1 + ",workshop"
    })
    void theScriptIsWhatTheProviderWouldCreateAndPostgresTakesIt(String provider, String model)
            throws IOException, SQLException {
        String script = Application.of(provider, model).script("packages=com.example." + model);

        assertGolden(provider, model, script);
        Database.empty().with(script);
    }

    @Test
    void theBackendsOwnEntitiesAreAModelToo(@TempDir Path sources) throws IOException, SQLException {
        Path modules = ROOT.resolve("studentverse/src/main/java/com/studentverse/app/modules");
        try (Stream<Path> files = Files.walk(modules)) {
            for (Path file : (Iterable<Path>) files.filter(ScriptsTest::isOfTheModel)::iterator) {
                Path copy = sources.resolve(modules.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }

        String script =
                Application.compiled(BOOT_4_1, "studentverse", sources).script("packages=com.studentverse.app.modules");

        assertGolden(BOOT_4_1, "studentverse", script);
        Database.empty().with(script);
    }

    /** Entities and their enums; repositories and services need more of Spring. */
    private static boolean isOfTheModel(Path file) {
        return file.getFileName().toString().matches("(User|Offer|Entitlement|\\w+Status)\\.java");
    }

    @Test
    void eclipseLinkWritesAScriptThatNeedsAColumnDefinitionForIdentities() throws IOException {
        String script = Application.of(ECLIPSELINK, "shop").script("packages=com.example.shop");

        assertGolden(ECLIPSELINK, "shop", script);
        assertThatThrownBy(() -> Database.empty().with(script))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("syntax error at or near \"SERIAL\"");
    }

    private static void assertGolden(String provider, String model, String script) throws IOException {
        Path file = GOLDEN.resolve(provider).resolve(model + ".sql");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, script);
        }
        assertThat(script).as(file.toString()).isEqualTo(Files.readString(file));
    }
}
