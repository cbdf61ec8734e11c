package com.studentverse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationsTest {

    @Test
    void thereIsOneHead() {
        Set<RevisionId> heads = new HashSet<>();
        Set<RevisionId> parents = new HashSet<>();
        for (RevisionNode revision : StudentVerseDatabase.revisions()) {
            heads.add(revision.id());
            parents.addAll(revision.down());
        }
        heads.removeAll(parents);

        assertThat(heads)
                .as("revisions that none follows; let one follow the other: README.md, 'Working together'")
                .hasSize(1);
    }

    @Test
    void theHeadHasWhatTheMigrationsMake() throws SQLException {
        List<String> schema = SchemaDump.of(StudentVerseDatabase.empty().upgradeTo("head"));

        assertThat(schema)
                .contains(
                        "relation public.users kind r, row security t",
                        "column users phone_number text, not null f, default none, comment none",
                        "column offers discount_percent numeric(5,2), not null t, default none, comment none",
                        "constraint entitlements uq_entitlements_user_offer UNIQUE (user_id, offer_id)",
                        "constraint entitlements fk_entitlements_user"
                                + " FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE",
                        "index users CREATE UNIQUE INDEX uq_users_email ON public.users USING btree (lower(email))")
                .anyMatch(line -> line.startsWith("function set_updated_at()"))
                .anyMatch(line -> line.startsWith("trigger offers CREATE TRIGGER trg_offers_updated_at"));
    }

    @Test
    void downToBaseLeavesNothingAndUpAgainGivesTheSameSchema() throws SQLException {
        StudentVerseDatabase database = StudentVerseDatabase.empty().upgradeTo("head");
        List<String> head = SchemaDump.of(database);

        assertThat(SchemaDump.of(database.downgradeTo("base"))).isEmpty();
        assertThat(SchemaDump.of(database.upgradeTo("head"))).isEqualTo(head);
    }

    @ParameterizedTest
    @MethodSource("com.studentverse.app.StudentVerseDatabase#revisions")
    void eachRevisionGoesUpDownAndUpAgain(RevisionNode revision) throws SQLException {
        StudentVerseDatabase database = StudentVerseDatabase.empty();
        revision.down().forEach(parent -> database.upgradeTo(parent.value()));
        List<String> before = SchemaDump.of(database);
        List<String> after = SchemaDump.of(database.upgradeTo(revision.id().value()));

        assertThat(SchemaDump.of(database.downgradeTo("-1"))).isEqualTo(before);
        assertThat(SchemaDump.of(database.upgradeTo("+1"))).isEqualTo(after);
    }
}
