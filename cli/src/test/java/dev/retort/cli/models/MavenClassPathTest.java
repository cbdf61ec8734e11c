package dev.retort.cli.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.cli.settings.CliException;
import dev.retort.cli.settings.ModelSettings.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a wrapper that answers as Maven does and writes down what it was asked. */
class MavenClassPathTest {

    private static final String POM = "<project xmlns='http://maven.apache.org/POM/4.0.0'>%s</project>";

    @TempDir
    private Path root;

    @BeforeEach
    void thereIsAProject() throws IOException {
        root = root.toRealPath();
        write("pom.xml", POM.formatted(""));
        write("src/main/java/A.java", "class A {}");
        write("target/classes/A.class", "");
        maven("");
    }

    /** @param first shell before the answer */
    private void maven(String first) throws IOException {
        Path wrapper = write("mvnw", """
                #!/bin/sh
                echo "$PWD: $*" >> %1$s/asked
                %2$s
                for word; do case $word in -Dmdep.outputFile=*) printf %%s "%1$s/lib/a.jar" > "${word#*=}" ;; esac; done
                """.formatted(root, first));
        Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));
        write("lib/a.jar", "");
    }

    @Test
    void mavenIsAskedOnceWithoutTheNetwork() throws IOException {
        assertThat(classPath(root)).containsExactly(root.resolve("target/classes"), root.resolve("lib/a.jar"));
        assertThat(classPath(root)).hasSize(2);

        assertThat(asked()).hasSize(1);
        assertThat(asked().getFirst())
                .startsWith(root + ": -B -q -T1 -o -Dmaven.main.skip=true")
                .contains(" -DincludeScope=runtime ")
                .endsWith(" dependency:build-classpath")
                .doesNotContain(" compile ");
    }

    @Test
    void mavenIsAskedAgainWhenAPomHasChangedOrAJarHasGone() throws IOException {
        write("pom.xml", POM.formatted("<parent><relativePath>parent</relativePath></parent>"));
        write("parent/pom.xml", POM.formatted(""));
        classPath(root);
        write("parent/pom.xml", POM.formatted("<version>2</version>"));
        classPath(root);
        assertThat(asked()).hasSize(2);

        Files.delete(root.resolve("lib/a.jar"));
        classPath(root);
        assertThat(asked()).hasSize(3);
    }

    @Test
    void theNetworkIsUsedWhenItDoesNotGoWithout() throws IOException {
        maven("case \"$*\" in *' -o '*) exit 1 ;; esac");

        assertThat(classPath(root)).hasSize(2);
        assertThat(asked()).hasSize(2);
        assertThat(asked().getLast()).doesNotContain(" -o ");
    }

    @Test
    void whatMavenSaysIsSaidWithACommandToTry() throws IOException {
        maven("echo '[ERROR] Could not find artifact x:y:jar:1'; echo '[ERROR] more'; exit 1");

        assertThatThrownBy(() -> classPath(root))
                .isInstanceOf(CliException.class)
                .hasMessage("Maven does not tell the class path of " + root
                        + ": Could not find artifact x:y:jar:1. See what it says" + " to: " + root + "/mvnw -q -f "
                        + root + " dependency:build-classpath");
    }

    @Test
    void aModuleIsAskedForAtTheRootOfItsBuildWhichDoesNotCompile() throws IOException {
        write(
                "pom.xml",
                POM.formatted("<profiles><profile><modules><module>apps</module></modules></profile></profiles>"));
        write("apps/pom.xml", POM.formatted("<modules><module>web</module></modules>"));
        write("apps/web/pom.xml", POM.formatted("<parent/>"));

        assertThat(classPath(root.resolve("apps/web")).getFirst()).isEqualTo(root.resolve("apps/web/target/classes"));
        assertThat(asked().getFirst())
                .startsWith(root + ": -B -q -T1 -o -pl apps/web -am -Dmaven.main.skip=true ")
                .endsWith(" compile dependency:build-classpath");
    }

    @Test
    void aFolderWithoutAPomOrWithModulesOnlyIsNamed() throws IOException {
        assertThatThrownBy(() -> classPath(root.resolve("lib")))
                .hasMessageStartingWith("retort.toml:7: 'models.classpath' is to come from Maven, and "
                        + root.resolve("lib/pom.xml") + " is not there; say classpath = \"maven:MODULE\"");
        write("all/pom.xml", POM.formatted("<modules><module>web</module></modules>"));
        write("all/web/pom.xml", POM.formatted(""));
        assertThatThrownBy(() -> classPath(root.resolve("all")))
                .hasMessage("retort.toml:7: " + root.resolve("all/pom.xml")
                        + " has only modules; say which one has the entities: classpath = \"maven:web\"");
    }

    @Test
    void classesMustBeThereAndAsNewAsTheirSources() throws IOException {
        Path source = root.resolve("src/main/java/A.java");
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        assertThatThrownBy(() -> classPath(root))
                .isInstanceOf(CliException.class)
                .hasMessage(root + "/target/classes: older than java/A.java; compile first: " + root + "/mvnw -q -f "
                        + root + " compile");

        Files.delete(root.resolve("target/classes/A.class"));
        assertThatThrownBy(() -> classPath(root))
                .hasMessage(root + "/target/classes: holds no classes yet; compile first: " + root + "/mvnw -q -f "
                        + root + " compile");
    }

    private List<Path> classPath(Path module) throws IOException {
        return ApplicationClassPath.of(new ClassPath.Maven(module), "retort.toml:7", new KeptAnswers(root))
                .entries();
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(root.resolve("asked"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
