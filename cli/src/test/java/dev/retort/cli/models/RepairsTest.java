package dev.retort.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepairsTest {

    @Test
    void aUniqueConstraintWithAConditionBecomesTheIndexThatWasMeant() {
        assertThat(repaired(
                        "create table account (id bigint not null, email varchar(255), primary key (id), constraint ux unique"
                                + " (email) where deleted_at is null and note <> '), unique (x)', check (id > 0))"))
                .containsExactly(
                        "create table account (id bigint not null, email varchar(255), primary key (id), check (id > 0))",
                        "create unique index ux on account (email) where deleted_at is null and note <> '), unique (x)'");
    }

    @Test
    void aUniqueConstraintWithAnOrderBecomesAnIndexToo() {
        assertThat(
                        repaired(
                                "create table if not exists \"shop\".\"Item\" (a int, constraint ux unique (a desc, b), unique (b nulls first))"))
                .containsExactly(
                        "create table if not exists \"shop\".\"Item\" (a int)",
                        "create unique index ux on \"shop\".\"Item\" (a desc, b)",
                        "create unique index on \"shop\".\"Item\" (b nulls first)");
    }

    @Test
    void whatAConstraintHasNotButAnIndexHasGoesWithIt() {
        assertThat(repaired("create table t (a int, constraint ux unique (a) nulls not distinct)"))
                .containsExactly("create table t (a int)", "create unique index ux on t (a) nulls not distinct");
    }

    @Test
    void aConstraintThatIsAddedLaterBecomesAnIndex() {
        assertThat(repaired(
                        "alter table if exists shop.account add constraint ux unique (email) where deleted_at is null"))
                .containsExactly("create unique index ux on shop.account (email) where deleted_at is null");
        assertThat(repaired("alter table account add constraint ux unique (email) where (a = 1)"))
                .containsExactly("create unique index ux on account (email) where (a = 1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (a varchar(255) unique, constraint ux unique (a), unique (a, b))",
                "create table t (a int, constraint ux unique (a) include (b) deferrable initially deferred)",
                "create table t (a int, note text default 'unique (a) where', constraint c check (where_is_it > 0))",
                "create table t (a int, \"unique\" int, constraint fk foreign key (a) references u)",
                "create table t",
                "create table t (a int",
                "alter table if exists t add constraint fk foreign key (a) references u on delete set null",
                "alter table t alter column a set not null",
                "create unique index ux on t (a) where b",
                "create cast (text as json) with inout as implicit",
                "create cast (varchar as state) with inout as assignment",
                "create schema if not exists shop",
                "create view v as select id from t where a = 'desc'",
                "insert into hibernate_sequences(sequence_name, next_val) values ('default',0)"
            })
    void whatIsRightStaysAsItIs(String sql) {
        Repairs repairs = Repairs.of(List.of(new ModelStatement(sql, "Hibernate ORM 7")));

        assertThat(repairs.statements()).containsExactly(new ModelStatement(sql, "Hibernate ORM 7"));
        assertThat(repairs.notes()).isEmpty();
    }

    @Test
    void castsBetweenTextAndNamedEnumsAreLeftOut() {
        Repairs repairs = Repairs.of(Stream.of(
                        "create type State as enum ('A')",
                        "create cast (varchar as State) with inout as implicit",
                        "create cast (shop.\"State\" as varchar) with inout as implicit")
                .map(sql -> new ModelStatement(sql, "Hibernate ORM 7"))
                .toList());

        assertThat(repairs.statements())
                .extracting(ModelStatement::sql)
                .containsExactly("create type State as enum ('A')");
        assertThat(repairs.notes())
                .containsExactly(
                        "left out 'create cast (varchar as State) with inout as implicit': it would change what all comparisons of"
                                + " the database mean, and Hibernate binds values of named enums without it",
                        "left out 'create cast (shop.\"State\" as varchar) with inout as implicit': it would change what all"
                                + " comparisons of the database mean, and Hibernate binds values of named enums without it");
    }

    @Test
    void aSchemaMayBeThereAlready() {
        assertThat(repaired("create schema \"Shop\"")).containsExactly("create schema if not exists \"Shop\"");
    }

    @Test
    void anIndexThatWasMadeIsNoted() {
        assertThat(Repairs.of(List.of(new ModelStatement("create table t (a int, unique (a desc))", "")))
                        .notes())
                .containsExactly(
                        "made 'create unique index on t (a desc)' of a constraint: PostgreSQL has such a condition or"
                                + " order only for indexes");
    }

    private static List<String> repaired(String sql) {
        return Repairs.of(List.of(new ModelStatement(sql, ""))).statements().stream()
                .map(ModelStatement::sql)
                .toList();
    }
}
