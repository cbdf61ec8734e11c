package dev.retort.cli.models;

import static dev.retort.cli.models.ApplicationFolder.BOOT_3_5;
import static dev.retort.cli.models.ApplicationFolder.BOOT_4_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.cli.fixture.TestDatabase;
import dev.retort.cli.settings.CliException;
import dev.retort.embedded.ThrowawayServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource({
        BOOT_3_5 + ",shop", BOOT_3_5 + ",clinic", BOOT_3_5 + ",university", BOOT_3_5 + ",workshop",
        BOOT_4_1 + ",shop", BOOT_4_1 + ",clinic", BOOT_4_1 + ",university", BOOT_4_1 + ",workshop"
    })
    void theScriptOfARealisticModelRuns(String provider, String model) throws IOException {
        ModelScript script = application(provider, model)
                .models("packages = ['com.example.%s']".formatted(model))
                .script(17);

        created(script);
        assertThat(script.provider()).matches("Hibernate ORM (6\\.6|7\\.4)\\.\\d+\\.Final");
        assertThat(script.entities()).isNotEmpty().allMatch(name -> name.startsWith("com.example." + model + "."));
        assertThat(script.statements()).allMatch(statement -> statement.from().equals(script.provider()));
    }

    @Test
    void partialAndOrderedUniqueIndexesBecomeIndexes() throws IOException {
        ModelScript script = application(BOOT_4_1, "partial")
                .models("packages = ['com.example']")
                .script(17);

        assertThat(created(script)
                        .query("SELECT indexdef FROM pg_indexes WHERE tablename = 'account' ORDER BY indexname"))
                .containsExactly(
                        "CREATE UNIQUE INDEX account_pkey ON public.account USING btree (id)",
                        "CREATE INDEX ix_account_deleted ON public.account USING btree (deleted_at) WHERE (deleted_at IS NOT NULL)",
                        "CREATE UNIQUE INDEX ux_account_email ON public.account USING btree (email) WHERE ((deleted_at IS NULL)"
                                + " AND ((note)::text <> '), unique (x)'::text))",
                        "CREATE UNIQUE INDEX ux_account_phone ON public.account USING btree (phone, country DESC)");
        assertThat(script.notes()).hasSize(2);
    }

    @Test
    void noCastsComeWithNamedEnums() throws IOException {
        ModelScript script = application(BOOT_4_1, "pitfalls")
                .models("packages = ['com.example']")
                .script(17);

        TestDatabase database = created(script);
        assertThat(database.query("SELECT count(*) FROM pg_cast WHERE oid >= 16384"))
                .containsExactly("0");
        assertThat(database.query("SELECT format_type(atttypid, NULL) FROM pg_attribute WHERE attname = 'as_type'"))
                .containsExactly("purpose");
    }

    @Test
    void sqlStandsBeforeAndBehindTheEntities() throws IOException {
        Files.writeString(
                root.resolve("schema.sql"),
                "create domain code as text;\n-- entities\ncreate view tags as select name from tag");

        ModelScript script = application(BOOT_4_1, "shop")
                .models("packages = ['com.example.shop']\nsql = 'schema.sql'")
                .script(17);

        assertThat(script.statements().getFirst().from()).isEqualTo("schema.sql:1");
        assertThat(script.statements().getLast().from()).isEqualTo("schema.sql:3");
        created(script);
    }

    @Test
    void sqlAloneNeedsNoClassPath() throws IOException {
        Files.writeString(root.resolve("schema.sql"), "create table t (id int)");

        ModelScript script = new ApplicationFolder(root, BOOT_4_1)
                .modelsOf("sql = 'schema.sql'")
                .script(17);

        assertThat(script)
                .isEqualTo(new ModelScript(
                        List.of(new ModelStatement("create table t (id int)", "schema.sql:1")),
                        "",
                        List.of(),
                        List.of()));
    }

    @Test
    void propertiesAndNamingGetToTheProvider() throws IOException {
        ModelScript script = application(BOOT_4_1, "unit")
                .models(
                        "packages = ['com.example.unit']\nnaming = 'jpa'\nproperties.hibernate.default_schema = 'Ä \"x\" = \\'")
                .script(17);

        assertThat(script.statements().getLast().sql()).contains("Ä", "firstLine varchar(255)");
    }

    @Test
    void anAnswerIsKeptUntilSomethingChanges() throws IOException {
        ApplicationFolder application = application(BOOT_4_1, "unit");
        Models models = application.models("packages = ['com.example.unit']");
        ModelScript first = models.script(17);
        Path kept = onlyKept();
        String marked = Files.readString(kept).replace("first_line", "kept_line");
        Files.writeString(kept, marked);

        assertThat(models.script(17).statements().toString()).contains("kept_line");
        assertThat(models.script(16)).as("for another server").isEqualTo(first);
        assertThat(application
                        .models("packages = ['com.example.unit']\nproperties.x = 'y'")
                        .script(17))
                .as("with other properties")
                .isEqualTo(first);
        application.with("keywords");
        assertThat(models.script(17)).as("with another class").isEqualTo(first);
    }

    @Test
    void anotherJarOfTheSameNameIsAnotherClassPath() throws IOException {
        Path jar = Files.writeString(root.resolve("lib.jar"), "one");
        String before = new Fingerprint().withClassPathEntry(jar).hex();

        Files.setLastModifiedTime(jar, FileTime.fromMillis(1));
        assertThat(new Fingerprint().withClassPathEntry(jar).hex()).isNotEqualTo(before);
    }

    @Test
    void whatTheProgramRefusesIsSaidWithTheLineOfTheSettings() throws IOException {
        Models models = application(BOOT_4_1, "shop").models("packages = ['com.example.sho']");

        assertThatThrownBy(() -> models.script(17))
                .isInstanceOf(CliException.class)
                .hasMessage(
                        root.resolve("retort.toml") + ":3: 'models': no class with @Entity on the class path lies in"
                                + " com.example.sho or below; look at 'packages', and whether the classes are compiled");
        try (Stream<Path> files = Files.list(root.resolve(".retort/models"))) {
            assertThat(files).as("what it leaves").isEmpty();
        }
    }

    @Test
    void aClassPathAndAJavaThatAreMissingAreNamed() throws IOException {
        ApplicationFolder folder = new ApplicationFolder(root, BOOT_4_1);

        assertThatThrownBy(() -> folder.modelsOf("packages = ['a']\nclasspath = ['build/classes']")
                        .script(17))
                .hasMessageEndingWith("retort.toml:3: 'models.classpath' names " + root.resolve("build/classes")
                        + ", which is not there; build the application first");
        assertThatThrownBy(() -> folder.modelsOf("packages = ['a']\nclasspath = ['lib/*']")
                        .script(17))
                .hasMessageEndingWith(
                        "'models.classpath' names the jars of " + root.resolve("lib") + ": no such file or folder");
        Files.createDirectory(root.resolve("lib"));
        assertThatThrownBy(() -> folder.modelsOf("packages = ['a']\nclasspath = ['lib/*']\njava_home = 'jdk'")
                        .script(17))
                .hasMessageEndingWith("retort.toml:3: 'models.java_home' is " + root.resolve("jdk")
                        + ", and there is no " + root.resolve("jdk/bin/java") + "; expected the folder of a JDK");
    }

    @Test
    void aTextThatIsNoSqlIsLaidToTheAnnotations() throws IOException {
        Path source = Files.createDirectories(root.resolve("src/odd")).resolve("Odd.java");
        Files.writeString(
                source,
                "package odd;\nimport jakarta.persistence.*;\n@Entity public class Odd { @Id long id;"
                        + " @Column(columnDefinition = \"text default 'x\") String x; }\n");
        Models models = new ApplicationFolder(root, BOOT_4_1)
                .compile(root.resolve("src"))
                .models("packages = ['odd']");

        assertThatThrownBy(() -> models.script(17))
                .isInstanceOf(CliException.class)
                .hasMessageStartingWith("what Hibernate ORM 7.4.5.Final writes for the entities is no SQL: ")
                .hasMessageEndingWith(
                        "Look at columnDefinition, @Check and the like, whose texts it takes as they are");
    }

    private ApplicationFolder application(String provider, String model) throws IOException {
        return new ApplicationFolder(root, provider).with(model);
    }

    private Path onlyKept() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(".retort/models"))) {
            List<Path> kept = files.toList();
            assertThat(kept).hasSize(1);
            return kept.getFirst();
        }
    }

    private static TestDatabase created(ModelScript script) {
        TestDatabase database = new TestDatabase(ThrowawayServer.shared().newDatabase());
        script.statements().forEach(statement -> database.execute(statement.sql()));
        return database;
    }
}
