package com.studentverse.app.modules.offers;

import static java.util.Objects.requireNonNull;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

/** A discount that a partner gives to students for some time. */
@Entity
@Table(
        name = "offers",
        indexes = @Index(name = "idx_offers_created_by", columnList = "created_by"),
        check = {
            @CheckConstraint(
                    name = "ck_offers_discount_percent",
                    constraint = "discount_percent > 0 and discount_percent <= 100"),
            @CheckConstraint(name = "ck_offers_window", constraint = "ends_at > starts_at"),
            @CheckConstraint(name = "ck_offers_max_redemptions", constraint = "max_redemptions > 0")
        })
public class Offer {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    @ColumnDefault("gen_random_uuid()")
    private @Nullable UUID id;

    @Column(nullable = false, columnDefinition = "text")
    private String title;

    @Column(nullable = false, columnDefinition = "text")
    @ColumnDefault("''")
    private String description;

    @Column(nullable = false, columnDefinition = "text")
    private String partnerName;

    @Column(nullable = false, columnDefinition = "text")
    private String category;

    @Column(nullable = false, precision = 5, scale = 2)
    private BigDecimal discountPercent;

    @Column(nullable = false, columnDefinition = "timestamptz")
    private Instant startsAt;

    @Column(nullable = false, columnDefinition = "timestamptz")
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    @ColumnDefault("'draft'")
    private OfferStatus status;

    private @Nullable Integer maxRedemptions;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(
            name = "created_by",
            foreignKey = @ForeignKey(name = "fk_offers_created_by", options = "on delete set null"))
    private @Nullable User createdBy;

    @Generated
    @Column(nullable = false, columnDefinition = "timestamptz")
    @ColumnDefault("now()")
    private @Nullable Instant createdAt;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(nullable = false, columnDefinition = "timestamptz")
    @ColumnDefault("now()")
    private @Nullable Instant updatedAt;

    /** For JPA. */
    protected Offer() {}

    /**
     * A draft.
     *
     * @param discountPercent above 0, at most 100, with two digits behind the point
     * @param endsAt the first moment at which it is no longer valid; after {@code startsAt}
     */
    public Offer(
            String title,
            String partnerName,
            String category,
            BigDecimal discountPercent,
            Instant startsAt,
            Instant endsAt) {
        this.title = title;
        this.description = "";
        this.partnerName = partnerName;
        this.category = category;
        this.discountPercent = discountPercent;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.status = OfferStatus.DRAFT;
    }

    public void describe(String text) {
        description = text;
    }

    public void writtenBy(User author) {
        createdBy = author;
    }

    /** @param count how many students may have it; above 0, null for as many as ask */
    public void limitTo(@Nullable Integer count) {
        maxRedemptions = count;
    }

    public void activate() {
        status = OfferStatus.ACTIVE;
    }

    public void archive() {
        status = OfferStatus.ARCHIVED;
    }

    public boolean isValidAt(Instant moment) {
        return status == OfferStatus.ACTIVE && !moment.isBefore(startsAt) && moment.isBefore(endsAt);
    }

    /** @throws NullPointerException when it was not saved yet */
    public UUID id() {
        return requireNonNull(id, "not saved yet");
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public String partnerName() {
        return partnerName;
    }

    public String category() {
        return category;
    }

    public BigDecimal discountPercent() {
        return discountPercent;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public OfferStatus status() {
        return status;
    }

    /** Null for as many as ask. */
    public @Nullable Integer maxRedemptions() {
        return maxRedemptions;
    }

    /** Null when nobody is named, or the account is gone. */
    public @Nullable User createdBy() {
        return createdBy;
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
