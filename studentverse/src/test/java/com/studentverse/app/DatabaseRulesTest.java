package com.studentverse.app;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the database refuses whoever writes to it, a person at psql included. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseRulesTest {

    private static final String VALID_ROWS = """
            insert into users (email, full_name, university) values
                ('ada@example.edu', 'Ada', 'London'), ('alan@example.edu', 'Alan', 'London');
            insert into offers (title, partner_name, category, discount_percent, starts_at, ends_at)
                values ('Free refill', 'Corner Café', 'food', 15, now(), now() + interval '1 day');
            insert into entitlements (user_id, offer_id, code)
                select users.id, offers.id, 'A1' from users, offers where email = 'ada@example.edu';
            """;

    /** @param statement is valid but for this one rule */
    record Refusal(String rule, String statement) {}

    private final Connection connection;

    DatabaseRulesTest() throws SQLException {
        connection = DriverManager.getConnection(
                StudentVerseDatabase.empty().upgradeTo("head").jdbcUrl());
    }

    @BeforeAll
    void insertValidRows() throws SQLException {
        execute(VALID_ROWS);
    }

    @AfterAll
    void disconnect() throws SQLException {
        connection.close();
    }

    static List<Refusal> refusals() {
        return List.of(
                new Refusal("ck_users_email", "update users set email = 'nobody'"),
                new Refusal("ck_users_email", "update users set email = ' ' || email"),
                new Refusal("ck_users_status", "update users set status = 'unknown'"),
                new Refusal("ck_users_active_is_verified", "update users set status = 'active'"),
                new Refusal("uq_users_email", "update users set email = 'ADA@example.edu' where full_name = 'Alan'"),
                new Refusal("ck_offers_discount_percent", "update offers set discount_percent = 0"),
                new Refusal("ck_offers_discount_percent", "update offers set discount_percent = 100.01"),
                new Refusal("ck_offers_window", "update offers set ends_at = starts_at"),
                new Refusal("ck_offers_status", "update offers set status = 'unknown'"),
                new Refusal("ck_offers_max_redemptions", "update offers set max_redemptions = 0"),
                new Refusal("fk_offers_created_by", "update offers set created_by = gen_random_uuid()"),
                new Refusal("ck_entitlements_status", "update entitlements set status = 'unknown'"),
                new Refusal("ck_entitlements_redeemed_has_time", "update entitlements set status = 'redeemed'"),
                new Refusal(
                        "ck_entitlements_redeemed_after_grant",
                        "update entitlements set redeemed_at = granted_at - interval '1 microsecond'"),
                new Refusal("ck_entitlements_expires_after_grant", "update entitlements set expires_at = granted_at"),
                new Refusal("fk_entitlements_user", "update entitlements set user_id = gen_random_uuid()"),
                new Refusal("fk_entitlements_offer", "delete from offers"),
                new Refusal("uq_entitlements_user_offer", """
                        insert into entitlements (user_id, offer_id, code)
                            select user_id, offer_id, 'B2' from entitlements"""),
                new Refusal("uq_entitlements_code", """
                        insert into entitlements (user_id, offer_id, code)
                            select users.id, offers.id, 'A1' from users, offers where full_name = 'Alan'"""));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refuses(Refusal refusal) {
        assertThatThrownBy(() -> execute(refusal.statement()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("\"" + refusal.rule() + "\"");
    }

    @Test
    void everyRuleIsTriedHere() throws SQLException {
        Set<String> tried = refusals().stream().map(Refusal::rule).collect(toSet());

        assertThat(tried).isEqualTo(rules());
    }

    @Test
    void aRoleThatIsGrantedEverythingButOwnsNothingSeesNoRows() throws SQLException {
        connection.setAutoCommit(false);
        try {
            execute("create role data_api; grant all on users, offers, entitlements to data_api; set role data_api");

            assertThat(strings("select email from users")).isEmpty();
            assertThat(strings("select title from offers")).isEmpty();
            assertThat(strings("select code from entitlements")).isEmpty();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertThat(strings("select code from entitlements")).containsExactly("A1");
    }

    /** Foreign keys, checks, and what is unique without being a primary key. */
    private Set<String> rules() throws SQLException {
        return Set.copyOf(strings("""
                select conname from pg_constraint
                where connamespace = 'public'::regnamespace and contype in ('c', 'f')
                union all
                select indexrelid::regclass::text from pg_index join pg_class on pg_class.oid = indexrelid
                where relnamespace = 'public'::regnamespace and indisunique and not indisprimary"""));
    }

    /** The first column. */
    private List<String> strings(String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
