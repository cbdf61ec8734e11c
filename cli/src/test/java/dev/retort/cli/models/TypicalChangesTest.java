package dev.retort.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.fixture.Golden;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people do to entities day by day; each migration is a file that was read by somebody, and keeps the law. */
class TypicalChangesTest {

    private static final String ID = "2b7c1e90fa35";

    private static final String REVIEW = """
            package com.studentverse.app.modules.reviews;

            import com.studentverse.app.modules.offers.Offer;
            import com.studentverse.app.modules.users.User;
            import jakarta.persistence.*;
            import java.time.Instant;
            import java.util.Set;
            import org.hibernate.annotations.ColumnDefault;
            import org.hibernate.annotations.OnDelete;
            import org.hibernate.annotations.OnDeleteAction;

            @Entity
            @Table(name = "reviews", indexes = @Index(columnList = "offer_id, stars desc"))
            public class Review {

                public enum Verdict { OPEN, ACCEPTED, REFUSED }

                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                private Long id;

                @ManyToOne(optional = false)
                @OnDelete(action = OnDeleteAction.CASCADE)
                private User author;

                @ManyToOne(optional = false)
                private Offer offer;

                @ManyToOne
                private Review answers;

                @Column(nullable = false)
                @org.hibernate.annotations.Check(constraints = "stars between 1 and 5")
                private short stars;

                @Column(length = 2000)
                private String comment;

                @Enumerated(EnumType.STRING)
                @Column(nullable = false, length = 10)
                @ColumnDefault("'OPEN'")
                private Verdict verdict;

                @ColumnDefault("now()")
                private Instant writtenAt;

                @ElementCollection
                private Set<String> tags;

                @ManyToMany
                private Set<User> helpedBy;
            }
            """;

    @RegisterExtension
    private final Workspace work = new Workspace();

    private StudentVerse backend;

    @BeforeEach
    void theBackendIsAtHead() throws IOException {
        backend = StudentVerse.in(work).withMigrations();
        backend.project().upgrade();
    }

    @Test
    void aNewField() throws IOException {
        backend.replace("users/User", "    private @Nullable String phoneNumber;\n", """
                    private @Nullable String phoneNumber;

                    @Column(nullable = false)
                    @ColumnDefault("'en'")
                    private String language;
                """);

        keepsTheLaw("Add language");
    }

    @Test
    void aFieldOfAnotherName() throws IOException {
        backend.replace(
                "users/User",
                "@Column(columnDefinition = \"text\")\n    private @Nullable String phoneNumber;",
                "@Column(name = \"mobile_number\", columnDefinition = \"text\")\n    private @Nullable String phoneNumber;");

        keepsTheLaw("Rename phone number", "--rename", "users.phone_number=mobile_number");
    }

    @Test
    void aWiderType() throws IOException {
        backend.replace(
                        "offers/Offer",
                        "private @Nullable Integer maxRedemptions;",
                        "private @Nullable Long maxRedemptions;")
                .replace("offers/Offer", "(@Nullable Integer count)", "(@Nullable Long count)")
                .replace("offers/Offer", "@Nullable Integer maxRedemptions()", "@Nullable Long maxRedemptions()")
                .replace("offers/Offer", "precision = 5, scale = 2", "precision = 7, scale = 2");

        keepsTheLaw("Allow more redemptions");
    }

    @Test
    void aNewEntityWithRelations() throws IOException {
        backend.add("reviews/Review", REVIEW);

        keepsTheLaw("Add reviews");
    }

    @Test
    void aNewConstantOfAnEnum() throws IOException {
        backend.replace(
                "users/UserStatus", "SUSPENDED(\"suspended\");", "SUSPENDED(\"suspended\"),\n    CLOSED(\"closed\");");

        keepsTheLaw("Close accounts");
    }

    @Test
    void aNewUniqueRule() throws IOException {
        backend.replace(
                "offers/Offer",
                "        name = \"offers\",\n",
                "        name = \"offers\",\n        uniqueConstraints = @jakarta.persistence.UniqueConstraint("
                        + "name = \"uq_offers_partner_title\", columnNames = {\"partner_name\", \"title\"}),\n");

        keepsTheLaw("Make titles unique");
    }

    @Test
    void aNewIndex() throws IOException {
        backend.replace(
                "users/User",
                "indexes = @Index(name = \"idx_users_university_status\", columnList = \"university, status\")",
                "indexes = {@Index(name = \"idx_users_university_status\", columnList = \"university, status\"),"
                        + " @Index(name = \"idx_users_created_at\", columnList = \"created_at desc\")}");

        keepsTheLaw("Index users");
    }

    @Test
    void aFieldThatMustHaveAValueNow() throws IOException {
        backend.replace(
                "users/User",
                "    @Column(columnDefinition = \"text\")\n    private @Nullable String phoneNumber;",
                "    @Column(nullable = false, columnDefinition = \"text\")\n    private @Nullable String phoneNumber;");

        keepsTheLaw("Require phone numbers");
    }

    @Test
    void aDefault() throws IOException {
        backend.replace(
                "offers/Offer",
                "    private String category;",
                "    @ColumnDefault(\"'other'\")\n    private String category;");

        keepsTheLaw("Default categories");
    }

    @Test
    void aFieldThatGoes() throws IOException {
        backend.replace(
                        "offers/Offer",
                        "private @Nullable Integer maxRedemptions;",
                        "@jakarta.persistence.Transient private @Nullable Integer maxRedemptions;")
                .replace(
                        "offers/Offer",
                        "ends_at > starts_at\"),\n            @CheckConstraint(name = \"ck_offers_max_redemptions\", constraint = \"max_redemptions > 0\")\n",
                        "ends_at > starts_at\")\n");

        keepsTheLaw("Drop limits");
    }

    private void keepsTheLaw(String message, String... answers) throws IOException {
        backend.compile();
        EntityProject project = backend.project();
        List<String> before = schema();

        project.generate(ID, message, answers);

        Golden.assertGolden(
                "models/" + message.toLowerCase(Locale.ROOT).replace(' ', '-') + ".txt", project.migration(ID));
        project.upgrade();
        project.hasNoChanges();
        List<String> after = schema();
        work.run("downgrade", "-1", "--yes").exits(ExitCode.DONE);
        assertThat(schema()).isEqualTo(before);
        project.upgrade();
        assertThat(schema()).isEqualTo(after);
    }

    /** Without places of columns, and without those that are dropped, which keep theirs. */
    private List<String> schema() {
        return work.database().content().stream()
                .filter(line -> !line.contains("retort.") && !line.contains("pg.dropped"))
                .map(line -> line.replaceFirst("^(column|comment on) (\\S+) \\d+ ", "$1 $2 "))
                .sorted()
                .toList();
    }
}
