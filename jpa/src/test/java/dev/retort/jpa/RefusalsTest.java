package dev.retort.jpa;

import static dev.retort.jpa.Application.BOOT_3_5;
import static dev.retort.jpa.Application.BOOT_4_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.jpa.Application.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private static final String SHOP = "packages=com.example.shop";
    private static final String POSTGRES = "postgres=17";

    @Test
    void packagesWithoutEntitiesAreNamed() {
        assertRefused(
                Application.of(BOOT_4_1, "shop").run("packages=com.example.sho, org.nobody", POSTGRES),
                "no class with @Entity on the class path lies in com.example.sho, org.nobody or below; look at 'packages',"
                        + " and whether the classes are compiled");
    }

    @Test
    void aProviderIsNeeded() throws IOException {
        String api = jar(BOOT_4_1, "jakarta.persistence-api");
        String model = firstEntry(Application.of(BOOT_4_1, "shop").classPath());
        assertRefused(
                new Application(model + ":" + api).run(SHOP, POSTGRES),
                "no provider of Jakarta Persistence is on the class path; add the one that the application runs with, such"
                        + " as org.hibernate.orm:hibernate-core");
        assertRefused(
                new Application(model).run(SHOP, POSTGRES),
                "jakarta.persistence is not on the class path, or another version than the provider needs:"
                        + " NoClassDefFoundError jakarta/persistence/spi/PersistenceProviderResolverHolder:"
                        + " ClassNotFoundException jakarta.persistence.spi.PersistenceProviderResolverHolder");
    }

    @Test
    void oneOfSeveralProvidersMustBeNamed() throws IOException {
        Application both = Application.of(BOOT_4_1, "shop").behind(Path.of(jar("eclipselink-5.0", "eclipselink-")));

        Run run = both.run(SHOP, POSTGRES);
        assertThat(run.errors())
                .startsWith("retort-jpa: error: several providers of Jakarta Persistence are on the class path: ")
                .contains("org.hibernate.jpa.HibernatePersistenceProvider")
                .contains("org.eclipse.persistence.jpa.PersistenceProvider")
                .endsWith("; say which one with the property jakarta.persistence.provider\n");
        assertThat(both.script(
                        SHOP, "property.jakarta.persistence.provider=org.hibernate.jpa.HibernatePersistenceProvider"))
                .contains("-- provider: Hibernate ORM\n");
        assertThat(both.run(SHOP, POSTGRES, "property.jakarta.persistence.provider=com.acme.Provider")
                        .errors())
                .contains("the provider com.acme.Provider is not on the class path; there is ");
    }

    @Test
    void whatTheProviderSaysIsSaidWithTheEntity() {
        for (String provider : new String[] {BOOT_3_5, BOOT_4_1}) {
            Application broken = Application.of(provider, "broken");
            assertThat(broken.run("packages=com.example.noid", POSTGRES).errors())
                    .startsWith("retort-jpa: error: Hibernate ORM ")
                    .contains(" refuses the entities: ")
                    .contains("com.example.noid.Nameless")
                    .doesNotContain("schema management", "PersistenceUnit")
                    .containsIgnoringCase("identifier")
                    .hasLineCount(1);
            assertThat(broken.run("packages=com.example.broken", POSTGRES).errors())
                    .contains("com.example.broken.Orphan")
                    .contains("'com.example.broken.Orphan$Parent'")
                    .hasLineCount(1);
        }
    }

    @Test
    void moreIsToldWhenAsked() {
        Run run = Application.of(BOOT_4_1, "broken").run("packages=com.example.noid", POSTGRES, "detail=true");

        assertThat(run.errors()).contains("\tat org.hibernate.").contains("\nretort-jpa: error: Hibernate ORM 7.4.5");
        assertThat(run.output()).isEmpty();
    }

    @Test
    void aUnitMustBeThere() {
        assertThat(Application.of(BOOT_4_1, "unit")
                        .run("persistence-unit=nots", POSTGRES)
                        .errors())
                .startsWith("retort-jpa: error: there is no persistence unit 'nots' for a provider on the class path;"
                        + " looked in file:")
                .endsWith("META-INF/persistence.xml\n");
        assertRefused(
                Application.of(BOOT_4_1, "shop").run("persistence-unit=notes", POSTGRES),
                "there is no persistence unit 'notes' for a provider on the class path; the class path has no"
                        + " META-INF/persistence.xml");
    }

    @Test
    void aRequestIsCompleteAndKnown() {
        Application shop = Application.of(BOOT_4_1, "shop");
        assertRefused(shop.run(POSTGRES), "the request names packages or a persistence-unit, and not both");
        assertRefused(
                shop.run(SHOP, POSTGRES, "persistence-unit=x"),
                "the request names packages or a persistence-unit, and not both");
        assertRefused(
                shop.run(SHOP, POSTGRES, "nameing=jpa"),
                "the request has an unknown key 'nameing'; expected one of detail, naming, packages, persistence-unit,"
                        + " postgres, property.NAME");
        assertRefused(shop.run(SHOP), "the request's 'postgres' is ''; expected the server's major version, as 17");
        assertRefused(
                shop.run(SHOP, POSTGRES, "naming=x"), "the request's 'naming' is 'x'; expected spring, jpa or auto");
    }

    @Test
    void classesForANewerJavaThanTheOneThatRunsAreNamed() throws IOException {
        Optional<Path> old = Application.java17();
        assumeTrue(old.isPresent());
        Path sources = Path.of(System.getProperty("retort.root"), "jpa/src/test/models/unit");
        Application newer = Application.compiledFor("25", BOOT_4_1, "unit-25", sources);

        assertRefused(
                newer.run(old.get(), "packages=com.example.unit", POSTGRES),
                "com.example.unit.Note is compiled for Java 25, and this is Java 17; name a newer one by 'java_home'");
    }

    private static void assertRefused(Run run, String message) {
        assertThat(run.errors()).isEqualTo("retort-jpa: error: " + message + "\n");
        assertThat(run.output()).isEmpty();
        assertThat(run.exit()).isEqualTo(2);
    }

    private static String firstEntry(String classPath) {
        return classPath.substring(0, classPath.indexOf(':'));
    }

    private static String jar(String provider, String name) throws IOException {
        for (String entry : Application.classPathOf(provider).split(":", -1)) {
            if (Path.of(entry).getFileName().toString().startsWith(name)) {
                return entry;
            }
        }
        throw new AssertionError("no " + name);
    }
}
