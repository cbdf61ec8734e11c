package dev.retort.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedClassesTest {

    private final Path workshop = classes("workshop");

    @Test
    void entitiesEmbeddablesAndConvertersAreFoundInAFolder() {
        ManagedClasses found = ManagedClasses.below(List.of("com.example.workshop"), workshop.toString());

        assertThat(found.entities())
                .containsExactly(
                        "com.example.workshop.BrokenMachine",
                        "com.example.workshop.Furnace",
                        "com.example.workshop.Machine");
        assertThat(found.others())
                .containsExactly(
                        "com.example.workshop.Plate",
                        "com.example.workshop.Size",
                        "com.example.workshop.TemperatureConverter");
    }

    @Test
    void superClassesAndNestedClassesAreFound() {
        assertThat(ManagedClasses.below(
                                List.of("com.example.clinic"), classes("clinic").toString())
                        .others())
                .containsExactly("com.example.clinic.HomeVisit$Place", "com.example.clinic.Traced");
        assertThat(ManagedClasses.below(
                                List.of("com.example.shop"), classes("shop").toString())
                        .others())
                .containsExactly("com.example.shop.Address", "com.example.shop.OrderLine$Key");
    }

    @Test
    void packagesBelowAreMeantTooButNotThoseThatOnlyBeginAlike() {
        assertThat(ManagedClasses.below(List.of("com"), workshop.toString()).entities())
                .hasSize(3);
        assertThatThrownBy(() -> ManagedClasses.below(List.of("com.example.work"), workshop.toString()))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("no class with @Entity on the class path lies in com.example.work or below");
    }

    @Test
    void aJarNeedsNoEntriesForItsFolders(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("model.jar");
        try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(workshop)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                output.putNextEntry(new ZipEntry(workshop.relativize(file).toString()));
                output.write(Files.readAllBytes(file));
            }
        }

        assertThat(ManagedClasses.below(List.of("com.example"), jar.toString()).entities())
                .hasSize(3);
        assertThatThrownBy(() -> ManagedClasses.below(List.of("com.example.work"), jar.toString()))
                .isInstanceOf(ModelException.class);
    }

    @Test
    void whatIsNotThereOrNoJarIsPassedOverAsTheJvmDoes(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("readme.txt"), "no jar");

        assertThat(ManagedClasses.below(List.of("com.example"), folder.resolve("missing") + ":" + text + ":" + workshop)
                        .entities())
                .hasSize(3);
    }

    @Test
    void aClassFileThatIsNoneIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("com/example")).resolve("Bad.class");
        Files.writeString(file, "class Bad {}");

        assertThatThrownBy(() -> ManagedClasses.below(List.of("com.example"), folder.toString()))
                .isInstanceOf(ModelException.class)
                .hasMessage(file + ": cannot be read as a class file: not a class file");
    }

    private static Path classes(String model) {
        String classPath = Application.of(Application.BOOT_4_1, model).classPath();
        return Path.of(classPath.substring(0, classPath.indexOf(':')));
    }
}
