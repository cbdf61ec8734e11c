package dev.retort.jpa;

import static dev.retort.jpa.Application.BOOT_3_5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Where what an entity seems to say is not what becomes of it; PostgreSQL is asked, since only it knows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Pitfalls {

    private final String provider;
    private final String script;
    private final Database database = Database.empty();

    Pitfalls(String provider) {
        this.provider = provider;
        this.script = Application.of(provider, "pitfalls").script("packages=com.example.pitfalls");
    }

    @BeforeAll
    void theScriptRuns() throws SQLException {
        database.with(script);
    }

    @Test
    void typesAreWhatPostgresMakesOfTheDialectsWords() throws SQLException {
        assertThat(script).contains("words varchar(255) array").contains("wide float(53)");
        assertThat(database.column("columns", "words")).isEqualTo("character varying(255)[]");
        assertThat(database.column("columns", "five")).isEqualTo("integer[]");
        assertThat(database.column("columns", "set")).isEqualTo("character varying(255)[]");
        assertThat(database.column("columns", "wide")).isEqualTo("double precision not null");
        assertThat(database.column("columns", "narrow")).isEqualTo("real not null");
        assertThat(database.column("columns", "number")).isEqualTo("numeric(38,2)");
        assertThat(database.column("columns", "moment")).isEqualTo("timestamp(6) with time zone");
        assertThat(database.column("columns", "time"))
                .isEqualTo("time(%d) without time zone".formatted(provider.equals(BOOT_3_5) ? 6 : 0));
    }

    @Test
    void aColumnDefinitionIsWhatItsTextMakes() throws SQLException {
        assertThat(database.column("columns", "raw")).isEqualTo("text not null default 'x'::text");
    }

    @Test
    void aPrimitiveIsNotNullUnlessItsColumnIsNamed() throws SQLException {
        assertThat(database.column("columns", "primitive")).isEqualTo("integer not null");
        assertThat(database.column("columns", "named_primitive")).isEqualTo("integer");
    }

    @Test
    void aColumnOfASubclassIsNotNullForTheWholeTable() throws SQLException {
        assertThat(database.column("vehicle", "axles")).isEqualTo("integer not null");
    }

    @Test
    void textsAndBytesAreLargeObjectsOnlyByTheirAnnotation() throws SQLException {
        assertThat(database.column("columns", "lob_text")).isEqualTo("oid");
        assertThat(database.column("columns", "lob_bytes")).isEqualTo("oid");
        assertThat(database.column("columns", "bytes")).isEqualTo("bytea");
        assertThat(database.column("columns", "long_text")).isEqualTo("text");
    }

    @Test
    void onlyADefaultOfTheColumnIsADefault() throws SQLException {
        assertThat(database.column("columns", "defaulted")).isEqualTo("timestamp(6) with time zone default now()");
        assertThat(database.column("columns", "initialised")).isEqualTo("character varying(255)");
    }

    @Test
    void aGeneratedColumnIsStored() throws SQLException {
        assertThat(
                        database.query(
                                "SELECT attgenerated, pg_get_expr(adbin, adrelid) FROM pg_attribute JOIN pg_attrdef ON adrelid ="
                                        + " attrelid AND adnum = attnum WHERE attrelid = 'columns'::regclass AND attname = 'shouted'"))
                .containsExactly("s|upper(raw)");
    }

    @Test
    void keysWithoutANameAreNamedByPostgres() throws SQLException {
        assertThat(database.constraints("yard.depot"))
                .filteredOn(line -> !line.startsWith("FK") && !line.startsWith("fk"))
                .containsExactly(
                        "depot_as_number_check|CHECK (((as_number >= 0) AND (as_number <= 1)))",
                        "depot_as_text_check|CHECK (((as_text)::text = ANY ((ARRAY['STORE'::character varying,"
                                + " 'REPAIR'::character varying])::text[])))",
                        "depot_code_key|UNIQUE (code)",
                        "depot_number_key|UNIQUE (number)",
                        "depot_pkey|PRIMARY KEY (id)",
                        "depot_place_code_key|UNIQUE (place, code)",
                        "uq_depot_place|UNIQUE (place)");
    }

    @Test
    void foreignKeysHaveNamesThatAreHashesUnlessTheyAreNamed() throws SQLException {
        // Unquoted, so PostgreSQL has them in small letters.
        assertThat(database.constraints("yard.depot"))
                .filteredOn(line -> line.startsWith("fk"))
                .hasSize(2)
                .contains("fk_depot_late|FOREIGN KEY (late_id) REFERENCES vehicle(id) DEFERRABLE INITIALLY DEFERRED")
                .anyMatch(line -> line.matches("fk[0-9a-z]{25}\\|FOREIGN KEY \\(oldest_id\\) REFERENCES vehicle\\(id\\)"
                        + " ON DELETE SET NULL"));
    }

    @Test
    void foreignKeysHaveNoIndex() throws SQLException {
        assertThat(database.query(
                        "SELECT indexdef FROM pg_indexes WHERE schemaname = 'yard' AND indexdef NOT LIKE '%UNIQUE%'"))
                .containsExactly("CREATE INDEX ix_depot_lower ON yard.depot USING btree (lower((place)::text) DESC)");
    }

    @Test
    void aSequenceLiesInTheDefaultSchemaWhereverItsTableIs() throws SQLException {
        assertThat(database.query("SELECT schemaname, sequencename, increment_by FROM pg_sequences"))
                .containsExactly("public|depot_seq|50");
    }

    @Test
    void aGeneratorTableBringsARow() throws SQLException {
        assertThat(database.query("SELECT * FROM hibernate_sequences")).containsExactly("default|0");
    }

    @Test
    void aNamedEnumBringsCasts() throws SQLException {
        assertThat(database.column("yard.depot", "as_type")).isEqualTo("purpose");
        assertThat(database.query(
                        "SELECT castsource::regtype, casttarget::regtype FROM pg_cast WHERE oid >= 16384 ORDER BY 1"))
                .containsExactlyInAnyOrder("character varying|purpose", "purpose|character varying");
    }

    @Test
    void columnsStandInTheOrderOfTheirNamesBehindTheKey() throws SQLException {
        assertThat(database.query(
                        "SELECT attname FROM pg_attribute WHERE attrelid = 'yard.depot'::regclass AND attnum > 0"
                                + " ORDER BY attnum"))
                .isEqualTo(List.of(
                        "id",
                        "as_number",
                        "as_text",
                        "as_type",
                        "code",
                        "number",
                        "place",
                        "late_id",
                        "oldest_id",
                        "unchecked_id"));
    }

    @Test
    void aKeywordIsQuotedOnlyWhenHibernateIsTold() throws SQLException {
        Application lines = Application.of(provider, "keywords");
        String bare = lines.script("packages=com.example.keywords");
        String quoted = lines.script("packages=com.example.keywords", "property.hibernate.auto_quote_keyword=true");

        assertThatThrownBy(() -> Database.empty().with(bare)).hasMessageContaining("syntax error at or near \"order\"");
        assertThat(Database.empty().with(quoted).column("line", "order")).isEqualTo("integer not null");
    }

    @Test
    void aServerOlderThanTheDialectKnowsIsTakenForThatOne() {
        Application.Run run = Application.of(provider, "keywords").run("packages=com.example.keywords", "postgres=11");
        assertThat(run.exit()).as(run.errors()).isZero();
    }
}
