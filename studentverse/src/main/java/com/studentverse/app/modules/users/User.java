package com.studentverse.app.modules.users;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

/** A student. */
@Entity
@Table(
        name = "users",
        indexes = @Index(name = "idx_users_university_status", columnList = "university, status"),
        check = {
            @CheckConstraint(name = "ck_users_email", constraint = "email = btrim(email) and email like '_%@_%'"),
            @CheckConstraint(
                    name = "ck_users_active_is_verified",
                    constraint = "status <> 'active' or email_verified_at is not null")
        })
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    @ColumnDefault("gen_random_uuid()")
    private @Nullable UUID id;

    @Column(nullable = false, columnDefinition = "text")
    private String email;

    @Column(nullable = false, columnDefinition = "text")
    private String fullName;

    @Column(nullable = false, columnDefinition = "text")
    private String university;

    @Column(columnDefinition = "text")
    private @Nullable String phoneNumber;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    @ColumnDefault("'pending'")
    private UserStatus status;

    @Column(columnDefinition = "timestamptz")
    private @Nullable Instant emailVerifiedAt;

    @Generated
    @Column(nullable = false, columnDefinition = "timestamptz")
    @ColumnDefault("now()")
    private @Nullable Instant createdAt;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(nullable = false, columnDefinition = "timestamptz")
    @ColumnDefault("now()")
    private @Nullable Instant updatedAt;

    /** For JPA. */
    protected User() {}

    public User(String email, String fullName, String university) {
        this.email = email;
        this.fullName = fullName;
        this.university = university;
        this.status = UserStatus.PENDING;
    }

    public void verifyEmail(Instant when) {
        emailVerifiedAt = when;
        status = UserStatus.ACTIVE;
    }

    public void suspend() {
        status = UserStatus.SUSPENDED;
    }

    /** @param number null takes it away */
    public void changePhoneNumber(@Nullable String number) {
        phoneNumber = number;
    }

    /** @throws NullPointerException when it was not saved yet */
    public UUID id() {
        return requireNonNull(id, "not saved yet");
    }

    public String email() {
        return email;
    }

    public String fullName() {
        return fullName;
    }

    public String university() {
        return university;
    }

    public @Nullable String phoneNumber() {
        return phoneNumber;
    }

    public UserStatus status() {
        return status;
    }

    public @Nullable Instant emailVerifiedAt() {
        return emailVerifiedAt;
    }

    /**
     * By the database's clock.
     *
     * @throws NullPointerException when it was not saved yet
     */
    public Instant createdAt() {
        return requireNonNull(createdAt, "not saved yet");
    }

    /**
     * By the database's clock.
     *
     * @throws NullPointerException when it was not saved yet
     */
    public Instant updatedAt() {
        return requireNonNull(updatedAt, "not saved yet");
    }
}
