package com.studentverse.app.modules.entitlements;

import static java.util.Objects.requireNonNull;

import com.studentverse.app.modules.offers.Offer;
import com.studentverse.app.modules.users.User;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

/** An offer that a student got; one student gets one offer once. */
@Entity
@Table(
        name = "entitlements",
        uniqueConstraints = {
            @UniqueConstraint(
                    name = "uq_entitlements_user_offer",
                    columnNames = {"user_id", "offer_id"}),
            @UniqueConstraint(name = "uq_entitlements_code", columnNames = "code")
        },
        indexes = {
            @Index(name = "idx_entitlements_offer", columnList = "offer_id"),
            @Index(name = "idx_entitlements_user_status", columnList = "user_id, status")
        },
        check = {
            @CheckConstraint(
                    name = "ck_entitlements_redeemed_has_time",
                    constraint = "status <> 'redeemed' or redeemed_at is not null"),
            @CheckConstraint(name = "ck_entitlements_redeemed_after_grant", constraint = "redeemed_at >= granted_at"),
            @CheckConstraint(name = "ck_entitlements_expires_after_grant", constraint = "expires_at > granted_at")
        })
public class Entitlement {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    @ColumnDefault("gen_random_uuid()")
    private @Nullable UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "user_id",
            foreignKey = @ForeignKey(name = "fk_entitlements_user", options = "on delete cascade"))
    private User user;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "offer_id",
            foreignKey = @ForeignKey(name = "fk_entitlements_offer", options = "on delete restrict"))
    private Offer offer;

    @Column(nullable = false, columnDefinition = "text")
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    @ColumnDefault("'granted'")
    private EntitlementStatus status;

    /** Not left to the database: {@code redeemedAt} must not be before it, so one clock writes both. */
    @Column(nullable = false, columnDefinition = "timestamptz")
    @ColumnDefault("now()")
    private Instant grantedAt;

    @Column(columnDefinition = "timestamptz")
    private @Nullable Instant redeemedAt;

    @Column(columnDefinition = "timestamptz")
    private @Nullable Instant expiresAt;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(nullable = false, columnDefinition = "timestamptz")
    @ColumnDefault("now()")
    private @Nullable Instant updatedAt;

    /** For JPA. */
    protected Entitlement() {}

    /**
     * @param code what the student shows to the partner; unique
     * @param expiresAt after {@code grantedAt}; null for never
     */
    public Entitlement(User user, Offer offer, String code, Instant grantedAt, @Nullable Instant expiresAt) {
        this.user = user;
        this.offer = offer;
        this.code = code;
        this.status = EntitlementStatus.GRANTED;
        this.grantedAt = grantedAt;
        this.expiresAt = expiresAt;
    }

    /** @throws IllegalStateException when it is redeemed already, revoked or expired */
    public void redeem(Instant when) {
        boolean expired = expiresAt != null && !when.isBefore(expiresAt);
        if (status != EntitlementStatus.GRANTED || expired) {
            throw new IllegalStateException("entitlement " + code + " cannot be redeemed at " + when + ": it is "
                    + (expired ? "expired since " + expiresAt : status.stored));
        }
        redeemedAt = when;
        status = EntitlementStatus.REDEEMED;
    }

    public void revoke() {
        status = EntitlementStatus.REVOKED;
    }

    /** @throws NullPointerException when it was not saved yet */
    public UUID id() {
        return requireNonNull(id, "not saved yet");
    }

    public User user() {
        return user;
    }

    public Offer offer() {
        return offer;
    }

    public String code() {
        return code;
    }

    public EntitlementStatus status() {
        return status;
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    public @Nullable Instant redeemedAt() {
        return redeemedAt;
    }

    /** The first moment at which it is no longer valid; null for never. */
    public @Nullable Instant expiresAt() {
        return expiresAt;
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
