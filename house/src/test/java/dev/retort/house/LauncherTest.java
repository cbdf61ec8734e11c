package dev.retort.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code retort}, in a project, with JDKs and a Maven that only say what they were told. */
class LauncherTest {

    private static final String BUILT = "retort: building the command line (once; about a minute) …";
    private static final List<String> COMMANDS = List.of(
            "readlink", "find", "sed", "touch", "mkdir", "rmdir", "cp", "mv", "rm", "ln", "sleep", "tail", "cat");

    @TempDir
    private Path temporary;

    private final Map<String, String> environment = new HashMap<>();

    private record Result(int exitCode, String output, String errors) {}

    private Path project() {
        return temporary.resolve("my project");
    }

    private Path system() {
        return temporary.resolve("system");
    }

    private Path programs() {
        return temporary.resolve("programs");
    }

    @BeforeEach
    void makeProjectAndMachine() throws IOException {
        for (String folder : List.of("core/src/main", "cli/src/main", "cli/src/test", "house")) {
            Files.createDirectories(project().resolve(folder));
        }
        for (String file : List.of("pom.xml", "cli/pom.xml", "house/pom.xml", "cli/src/main/Main.java")) {
            write(project().resolve(file), "");
        }
        String script = Sources.read(Sources.root().resolve("retort"));
        assertThat(script).contains("\nsystem=\n");
        program(project().resolve("retort"), script.replace("\nsystem=\n", "\nsystem='" + system() + "'\n"));
        try (Stream<Path> files = Files.walk(project())) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
            }
        }

        Files.createDirectories(programs());
        for (String command : COMMANDS) {
            provide(command);
        }
        program(programs().resolve("mvn"), """
                #!/bin/sh
                echo "$PWD $JAVA_HOME $*" >>built
                sleep 0.3
                [ ! -e broken ] || { echo 'COMPILATION ERROR'; exit 1; }
                mkdir -p cli/target && echo jar >cli/target/retort.jar
                """);
        environment.putAll(Map.of(
                "PATH", programs().toString(), "HOME", temporary.resolve("home").toString()));
    }

    /** Only what is named: this machine's java and Maven must not be found. */
    private void provide(String command) throws IOException {
        program(programs().resolve(command), "#!/bin/sh\nexec " + whereIs(command) + " \"$@\"\n");
    }

    private static Path whereIs(String command) {
        return Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, command))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("this machine has no " + command));
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static void program(Path file, String content) throws IOException {
        write(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /**
     * A JDK whose java prints its own folder, the working folder and its last arguments, one per line. In its folder are its options
     * at the last run, and a line for each archive of classes that it was asked for, which it makes unless told to be broken.
     */
    private Path jdk(Path home, String version) throws IOException {
        write(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(home.resolve("bin/javac"), "");
        program(home.resolve("bin/java"), """
                #!/bin/sh
                for argument; do
                    case $argument in
                        -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*)
                            echo "${argument%%=*}" >>"%1$s/archived"
                            [ -e "%1$s/broken" ] || echo classes >"${argument#*=}"
                            exit ;;
                    esac
                done
                echo "$*" >"%1$s/options"
                echo "%1$s"; pwd
                while [ "$1" != dev.retort.cli.Main ]; do shift; done
                shift; for argument; do echo "$argument"; done
                """.replace("%1$s", home.toString()));
        return home;
    }

    private Path jre(Path home, String version) throws IOException {
        Files.delete(jdk(home, version).resolve("bin/javac"));
        return home;
    }

    private Path usual(String name) {
        return system().resolve("usr/lib/jvm").resolve(name);
    }

    private Process start(Path script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Result resultOf(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output.strip(), errors.strip());
    }

    private Result retort(String... arguments) throws Exception {
        return resultOf(start(project().resolve("retort"), arguments));
    }

    private String javaUsed() throws Exception {
        Result result = retort();
        assertThat(result.exitCode()).as(result.errors()).isZero();
        return result.output().lines().findFirst().orElseThrow();
    }

    private long builds() throws IOException {
        Path log = project().resolve("built");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    @Test
    void argumentsArriveAsTheyAreAndTheWorkingFolderStays() throws Exception {
        Path java = jdk(usual("jdk-21"), "21.0.2");
        environment.put("RETORT_JAVA_OPTS", "-Da=* -Db");
        Result result = retort("two words", "*", "", "$HOME");
        assertThat(result)
                .isEqualTo(new Result(
                        0, String.join("\n", "" + java, "" + temporary, "two words", "*", "", "$HOME"), BUILT));
    }

    @Test
    void itWorksThroughSymbolicLinks() throws Exception {
        jdk(usual("jdk-21"), "21.0.2");
        Path links = Files.createDirectories(temporary.resolve("some links"));
        Files.createSymbolicLink(links.resolve("one"), Path.of("../my project/retort"));
        Files.createSymbolicLink(links.resolve("two"), Path.of("one"));
        assertThat(resultOf(start(links.resolve("two"), "x")).output()).endsWith("\nx");
        assertThat(project().resolve(".retort/launcher/retort.jar")).exists();
    }

    @Test
    void placesAreSearchedInOrder() throws Exception {
        Path home = jdk(temporary.resolve("home/.jdks/jdk"), "26");
        assertThat(javaUsed()).isEqualTo(home.toString());
        Path usual = jdk(usual("jdk-22"), "22");
        assertThat(javaUsed()).isEqualTo(usual.toString());
        Path onPath = jdk(temporary.resolve("on path"), "21");
        Files.createSymbolicLink(programs().resolve("java"), onPath.resolve("bin/java"));
        assertThat(javaUsed()).isEqualTo(onPath.toString());
        environment.put("JAVA_HOME", jdk(temporary.resolve("java home"), "23").toString());
        assertThat(javaUsed()).isEqualTo(temporary.resolve("java home").toString());
        environment.put(
                "RETORT_JAVA_HOME", jdk(temporary.resolve("retort's"), "24").toString());
        assertThat(javaUsed()).isEqualTo(temporary.resolve("retort's").toString());
    }

    @Test
    void withinOnePlaceItPrefers25AndElseTheNewestAndAlwaysAJdk() throws Exception {
        jdk(usual("a"), "1.8.0_402");
        jdk(usual("b"), "17.0.9");
        Path runtime = jre(usual("c"), "27");
        assertThat(javaUsed()).isEqualTo(runtime.toString());
        jdk(usual("d"), "21.0.2");
        Path newest = jdk(usual("e"), "26-ea");
        jdk(usual("f"), "22");
        assertThat(javaUsed()).isEqualTo(newest.toString());
        Path preferred = jdk(usual("g"), "25.0.1");
        assertThat(javaUsed()).isEqualTo(preferred.toString());
    }

    @Test
    void withoutAFittingJdkItSaysWhatItFoundAndWhatToDo() throws Exception {
        Path old = jdk(usual("old"), "17.0.9");
        Result result = retort();
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors())
                .startsWith("retort: needs a JDK, version 21 or newer; found only Java 17 in " + old + ". Looked at ")
                .endsWith("Install a JDK (https://adoptium.net), or set RETORT_JAVA_HOME to the folder of one.")
                .hasLineCount(1);
    }

    @Test
    void aWrongRetortJavaHomeIsAnErrorEvenIfAnotherJdkFits() throws Exception {
        jdk(usual("good"), "25");
        environment.put("RETORT_JAVA_HOME", jdk(temporary.resolve("old"), "17").toString());
        assertThat(retort().errors())
                .isEqualTo("retort: RETORT_JAVA_HOME is " + temporary.resolve("old")
                        + ", which is Java 17. Set it to the folder of a JDK 21 or newer, or unset it.");
        environment.put("RETORT_JAVA_HOME", "/nowhere");
        assertThat(retort().errors()).startsWith("retort: RETORT_JAVA_HOME is /nowhere, which is no JDK");
        assertThat(retort().exitCode()).isEqualTo(2);
    }

    @Test
    void itBuildsWhenSourcesAreNewerAndOnlyThen() throws Exception {
        Path java = jdk(usual("jdk"), "25");
        assertThat(retort().errors()).isEqualTo(BUILT);
        assertThat(project().resolve("built"))
                .hasContent(project() + " " + java + " -q -B -ntp -Dquick -Dmaven.test.skip=true"
                        + " -Dtoolchain.jdk.version=[21,) -pl cli -am package");
        write(project().resolve("cli/src/test/MainTest.java"), "");
        write(project().resolve("house/pom.xml"), " ");
        assertThat(retort().errors()).isEmpty();
        for (String source : List.of("pom.xml", "cli/pom.xml", "cli/src/main/Main.java", "core/src/main/New.java")) {
            Thread.sleep(20);
            write(project().resolve(source), " ");
            assertThat(retort().errors()).as(source).contains("the sources have changed");
            assertThat(retort().errors()).as(source).isEmpty();
        }
        assertThat(builds()).isEqualTo(5);
    }

    private static List<String> archived(Path java) throws IOException {
        Path log = java.resolve("archived");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    private static String options(Path java) throws IOException {
        return Files.readString(java.resolve("options"));
    }

    @Test
    void theJdkIsRememberedUntilAPlaceChangesWhereOneMayLie() throws Exception {
        Path first = jdk(usual("first"), "21");
        assertThat(javaUsed()).isEqualTo(first.toString());
        Path memory = project().resolve(".retort/launcher/java");
        assertThat(memory).content().contains(first.toString());
        // Whatever is remembered is used, as long as nothing has changed: that shows that nothing is searched.
        Path elsewhere = jdk(temporary.resolve("elsewhere"), "21");
        write(memory, Files.readString(memory).replace(first.toString(), elsewhere.toString()));
        assertThat(javaUsed()).isEqualTo(elsewhere.toString());
        Thread.sleep(20);
        Path newer = jdk(usual("newer"), "25");
        assertThat(javaUsed()).isEqualTo(newer.toString());
    }

    @Test
    void aJdkThatIsGoneOrReplacedIsSearchedAnew() throws Exception {
        Path first = jdk(usual("first"), "25");
        Path second = jdk(temporary.resolve("home/.jdks/second"), "25");
        assertThat(javaUsed()).isEqualTo(first.toString());
        Thread.sleep(20);
        write(first.resolve("release"), "JAVA_VERSION=\"17\"\n");
        assertThat(javaUsed()).isEqualTo(second.toString());
        Files.delete(second.resolve("bin/java"));
        Path third = jdk(temporary.resolve("home/.sdkman/candidates/java/third"), "25");
        assertThat(javaUsed()).isEqualTo(third.toString());
    }

    @Test
    void classesAreArchivedOnceForEachJdkAndForEachBuild() throws Exception {
        Path java = jdk(usual("one"), "25");
        assertThat(retort().errors()).isEqualTo(BUILT);
        retort();
        assertThat(archived(java)).containsExactly("-XX:AOTCacheOutput");
        assertThat(options(java)).contains(" -XX:AOTCache=" + project() + "/.retort/launcher/classes-");
        Path older = jdk(temporary.resolve("older"), "21.0.2");
        environment.put("JAVA_HOME", older.toString());
        assertThat(retort().errors()).isEqualTo("retort: preparing its classes for this JDK (once; some seconds) …");
        assertThat(options(older)).contains(" -XX:SharedArchiveFile=" + project() + "/.retort/launcher/classes-");
        environment.remove("JAVA_HOME");
        assertThat(retort().errors()).isEmpty();
        assertThat(archived(java)).hasSize(1);
        Thread.sleep(20);
        write(project().resolve("pom.xml"), " ");
        retort();
        assertThat(archived(java)).hasSize(2);
        Thread.sleep(20);
        write(java.resolve("release"), "JAVA_VERSION=\"25.0.9\"\n");
        retort();
        assertThat(archived(java)).hasSize(3);
    }

    @Test
    void classesThatCannotBeArchivedAreNoErrorAndNotTriedEachTime() throws Exception {
        Path java = jdk(usual("one"), "25");
        write(java.resolve("broken"), "");
        assertThat(retort("x")).isEqualTo(new Result(0, java + "\n" + temporary + "\nx", BUILT));
        assertThat(retort("x").errors()).isEmpty();
        assertThat(archived(java)).hasSize(1);
        assertThat(options(java)).doesNotContain("AOTCache");
    }

    @Test
    void aFailedBuildShowsTheEndOfTheLogAndWhereItIs() throws Exception {
        jdk(usual("jdk"), "25");
        write(project().resolve("broken"), "");
        Result result = retort();
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors())
                .contains("COMPILATION ERROR")
                .endsWith("all that Maven said is in " + project().resolve(".retort/launcher/build.log"));
        Files.delete(project().resolve("broken"));
        assertThat(retort().exitCode()).isZero();
    }

    @Test
    void withoutMavenItSaysSo() throws Exception {
        jdk(usual("jdk"), "25");
        Files.delete(programs().resolve("mvn"));
        Result result = retort();
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors())
                .isEqualTo("retort: needs Maven to build the command line, and there is no mvn on PATH:"
                        + " install Maven 3.9 or newer.");
    }

    @Test
    void aCloneThatCannotBeWrittenIsAnErrorOnlyIfItHasToBeBuilt() throws Exception {
        jdk(usual("jdk"), "25");
        // A file in the way: unlike permissions, it stops root too.
        write(project().resolve(".retort"), "");
        Result result = retort();
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors())
                .startsWith("retort: cannot write into " + project().resolve(".retort/launcher"));
    }

    @Test
    void ofEightAtOnceOneBuilds() throws Exception {
        jdk(usual("jdk"), "25");
        assumeTrue(Files.exists(Path.of("/usr/bin/flock")), "there is no flock here");
        provide("flock");
        eightBuildOnce();
    }

    @Test
    void ofEightAtOnceOneBuildsWithoutFlockToo() throws Exception {
        jdk(usual("jdk"), "25");
        eightBuildOnce();
    }

    @Test
    void theLockOfADeadLauncherIsTakenOver() throws Exception {
        jdk(usual("jdk"), "25");
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path made = Files.createDirectories(project().resolve(".retort/launcher"));
        Files.createSymbolicLink(made.resolve("lock.holder"), Path.of(Long.toString(dead.pid())));
        eightBuildOnce();
    }

    private void eightBuildOnce() throws Exception {
        List<Process> launchers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            launchers.add(start(project().resolve("retort"), "x"));
        }
        for (Process launcher : launchers) {
            assertThat(resultOf(launcher).output()).endsWith("\nx");
        }
        assertThat(builds()).isEqualTo(1);
    }
}
