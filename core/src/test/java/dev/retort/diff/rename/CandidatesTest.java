package dev.retort.diff.rename;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.reader.CatalogReader;
import dev.retort.fixture.TestDatabase;
import dev.retort.sql.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What looks like a renaming. */
class CandidatesTest {

    private final TestDatabase old = TestDatabase.create();
    private final TestDatabase wish = TestDatabase.create();

    @AfterEach
    void drop() {
        old.drop();
        wish.drop();
    }

    private List<String> candidates(Stage stage, String before, String after) throws SQLException {
        old.execute(before);
        wish.execute(after);
        return Candidates.of(read(old), read(wish), stage).stream()
                .map(candidate ->
                        candidate.likeness() + " " + candidate.renaming().option())
                .toList();
    }

    private static Catalog read(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection, List.of(Identifier.of("public")));
        }
    }

    @Test
    void columnsOfOneTypeAreLikely() throws SQLException {
        assertThat(candidates(
                        Stage.COLUMNS,
                        "create table users (id int, phone text, born date)",
                        "create table users (id int, tel text, since timestamptz)"))
                .containsExactly(
                        "LIKELY users.phone=tel",
                        "POSSIBLE users.phone=since",
                        "POSSIBLE users.born=tel",
                        "POSSIBLE users.born=since");
    }

    @Test
    void columnsOfTypesThatAreMuchAlikeAreLikelyWhenTheirNamesShareAWord() throws SQLException {
        assertThat(candidates(
                        Stage.COLUMNS,
                        "create table users (phone text, price int, the_id int)",
                        "create table users (phone_number varchar(20), \"priceInCents\" bigint, a_id numeric)"))
                .contains("LIKELY users.phone=phone_number", "LIKELY users.price=priceInCents")
                .contains("POSSIBLE users.the_id=a_id", "POSSIBLE users.phone=a_id");
    }

    @Test
    void columnsOfTablesThatComeOrGoAreNoCandidates() throws SQLException {
        assertThat(candidates(Stage.COLUMNS, "create table a (x int)", "create table b (y int)"))
                .isEmpty();
    }

    @Test
    void tablesThatShareHalfOfTheirColumnsAreLikely() throws SQLException {
        assertThat(
                        candidates(
                                Stage.TABLES,
                                "create table a (id int, x text); create table b (id int, p date, q date)",
                                "create table c (id int, x text, y text); create schema app; create table app.a (id int, x text)"))
                .containsExactly("LIKELY a=c", "POSSIBLE b=c");
    }

    @Test
    void theSequenceOfAColumnThatIsOnBothSidesIsCertain() throws SQLException {
        assertThat(candidates(
                        Stage.SEQUENCES,
                        "create sequence one; create table a (id int default nextval('one')); alter sequence one owned by a.id;"
                                + " create sequence apart",
                        "create sequence two; create table a (id int default nextval('two')); alter sequence two owned by a.id;"
                                + " create sequence also_apart; create sequence other increment 50"))
                .startsWith("CERTAIN one=two", "LIKELY apart=also_apart")
                .contains("POSSIBLE apart=other", "POSSIBLE one=also_apart");
    }

    @Test
    void typesWithTheSamePartsAreLikely() throws SQLException {
        assertThat(candidates(
                        Stage.TYPES,
                        "create type e as enum ('a', 'b'); create type c as (x int, y text); create domain d as int;"
                                + " create type r as range (subtype = int)",
                        "create type e2 as enum ('a', 'b', 'c'); create type c2 as (x int); create domain d2 as int;"
                                + " create type r2 as range (subtype = date)"))
                .contains("LIKELY e=e2", "LIKELY c=c2", "LIKELY d=d2", "POSSIBLE r=r2", "POSSIBLE e=c2");
    }

    @Test
    void aValueInThePlaceOfAnotherIsLikely() throws SQLException {
        assertThat(candidates(
                        Stage.TYPES, "create type e as enum ('a', 'b', 'c')", "create type e as enum ('a', 'x', 'c')"))
                .containsExactly("LIKELY e.b=x");
    }

    @Test
    void aValueAmongMoreNewOnesIsPossible() throws SQLException {
        assertThat(candidates(Stage.TYPES, "create type e as enum ('a', 'b')", "create type e as enum ('a', 'x', 'y')"))
                .containsExactly("POSSIBLE e.b=x", "POSSIBLE e.b=y");
    }

    @Test
    void anAttributeOfTheSameTypeIsLikely() throws SQLException {
        assertThat(candidates(
                        Stage.TYPES, "create type c as (x int, y text)", "create type c as (x int, z text, w date)"))
                .containsExactly("LIKELY c.y=z", "POSSIBLE c.y=w");
    }
}
