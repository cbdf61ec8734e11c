package com.studentverse.app.modules.entitlements;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The entitlements in the database. */
public interface EntitlementRepository extends JpaRepository<Entitlement, UUID> {

    /** The entitlement, which no other transaction gets this way until this one ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Entitlement> findAndLockByCode(String code);

    /** With their offers, so that a list takes one query. */
    @Query("""
            select e from Entitlement e join fetch e.offer
            where e.user.id = :userId and e.status = :status
            order by e.grantedAt, e.id""")
    List<Entitlement> findOfUser(UUID userId, EntitlementStatus status);

    /** How many students have the offer; those from whom it was taken do not count. */
    @Query("select count(e) from Entitlement e where e.offer.id = :offerId and e.status <> REVOKED")
    long countHolders(UUID offerId);

    /** Marks what is granted and due by then; returns how many that were. Call it in a transaction. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Entitlement e set e.status = EXPIRED where e.status = GRANTED and e.expiresAt <= :moment")
    int expireDueBy(Instant moment);
}
