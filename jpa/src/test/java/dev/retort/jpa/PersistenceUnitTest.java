package dev.retort.jpa;

import static dev.retort.jpa.Application.BOOT_3_5;
import static dev.retort.jpa.Application.BOOT_4_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersistenceUnitTest {

    private static final String TABLE =
            "create table Note (id bigint not null, firstLine varchar(255), primary key (id));\n";

    @ParameterizedTest
    @ValueSource(strings = {BOOT_3_5, BOOT_4_1})
    void aUnitOfAnApplicationServerIsReadWithoutItsDataSourceScriptsAndRows(String provider) {
        assertThat(Application.of(provider, "unit").script("persistence-unit=notes"))
                .startsWith("-- retort-jpa: 1\n-- provider: Hibernate ORM\n-- version: ")
                .endsWith(".Final\n\n" + TABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {BOOT_3_5, BOOT_4_1})
    void aUnitsDatabaseIsNeitherAskedNorChanged(String provider) {
        assertThat(Application.of(provider, "unit").script("persistence-unit=local"))
                .endsWith(".Final\n\n" + TABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {BOOT_3_5, BOOT_4_1})
    void aUnitHasTheProvidersNamesUnlessSpringsAreAskedFor(String provider) {
        assertThat(Application.of(provider, "unit").script("persistence-unit=local", "naming=spring"))
                .contains("create table note (id bigint not null, first_line varchar(255)");
    }

    @ParameterizedTest
    @ValueSource(strings = {BOOT_3_5, BOOT_4_1})
    void packagesHaveSpringsNamesUnlessTheProvidersAreAskedFor(String provider) {
        Application application = Application.of(provider, "unit");
        assertThat(application.script("packages=com.example.unit")).contains("first_line varchar(255)");
        assertThat(application.script("packages=com.example.unit", "naming=jpa"))
                .endsWith("\n\n" + TABLE);
        assertThat(application.script(
                        "packages=com.example.unit",
                        "property.hibernate.physical_naming_strategy="
                                + "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl"))
                .contains("create table Note (id bigint not null, firstLine varchar(255)");
    }

    @Test
    void whatTheApplicationPrintsDoesNotGetIntoTheScript() {
        Application.Run run = Application.of(BOOT_4_1, "unit")
                .run("packages=com.example.unit", "postgres=17", "detail=true", "property.hibernate.show_sql=true");

        assertThat(run.errors()).contains("org.hibernate");
        assertThat(run.output()).startsWith("-- retort-jpa: 1\n").doesNotContain("HHH");
    }

    @Test
    void theApplicationsPropertiesCountButNotThoseThatLeadToADatabase() {
        assertThat(Application.of(BOOT_4_1, "unit")
                        .script(
                                "packages=com.example.unit",
                                "property.hibernate.default_schema=desk",
                                "property.jakarta.persistence.jdbc.url=jdbc:postgresql://nowhere.invalid/x",
                                "property.hibernate.hbm2ddl.auto=create-drop"))
                .contains("\ncreate schema desk;\ncreate table desk.note (id bigint not null,");
    }

    @ParameterizedTest
    @ValueSource(strings = {BOOT_3_5, BOOT_4_1})
    void mappingFilesAndAnnotationsOfPackagesCountAndNoOtherClassIsRun(String provider) {
        assertThat(Application.of(provider, "mapped").script("packages=com.example.mapped"))
                .endsWith("\n\ncreate table journal (id bigint not null, body varchar(80), primary key (id));\n");
    }

    @Test
    void itRunsOnTheJavaOfSpringBoot3() throws IOException {
        Optional<Path> java = Application.java17();
        assumeTrue(java.isPresent());

        assertThat(Application.of(BOOT_3_5, "unit")
                        .run(java.get(), "packages=com.example.unit", "postgres=17")
                        .output())
                .contains("create table note");
    }
}
