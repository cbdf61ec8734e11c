package com.studentverse.app.modules.offers;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/**
 * The offers in the database. The status is written into the queries, not given as a parameter, so that PostgreSQL may use
 * the indexes over active offers (manual, 11.8 Partial Indexes).
 */
public interface OfferRepository extends JpaRepository<Offer, UUID> {

    /** Those valid at the moment, the one that ends first before the others. */
    @Query("""
            select o from Offer o
            where o.status = ACTIVE and o.startsAt <= :moment and o.endsAt > :moment
            order by o.endsAt, o.id""")
    List<Offer> findValidAt(Instant moment);

    /** As {@link #findValidAt}, of one category. */
    @Query("""
            select o from Offer o
            where o.status = ACTIVE and o.category = :category and o.startsAt <= :moment and o.endsAt > :moment
            order by o.endsAt, o.id""")
    List<Offer> findValidInCategoryAt(String category, Instant moment);

    /** @param beginning of the title, whatever the case; {@code %} and {@code _} in it are just characters */
    @Query("""
            select o from Offer o
            where lower(o.title) like lower(concat(:#{escape(#beginning)}, '%')) escape :#{escapeCharacter()}
            order by o.title, o.id""")
    List<Offer> findByBeginningOfTitle(String beginning);

    /** The offer, which no other transaction gets this way until this one ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Offer o where o.id = :id")
    Optional<Offer> findAndLock(UUID id);
}
