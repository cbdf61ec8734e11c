package com.studentverse.app.modules.entitlements;

import com.studentverse.app.modules.offers.Offer;
import com.studentverse.app.modules.offers.OfferRepository;
import com.studentverse.app.modules.users.User;
import com.studentverse.app.modules.users.UserRepository;
import com.studentverse.app.modules.users.UserStatus;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives offers to students. */
@Service
public class EntitlementService {

    private static final int CODE_BYTES = 8;

    private final UserRepository users;
    private final OfferRepository offers;
    private final EntitlementRepository entitlements;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    EntitlementService(UserRepository users, OfferRepository offers, EntitlementRepository entitlements, Clock clock) {
        this.users = users;
        this.offers = offers;
        this.entitlements = entitlements;
        this.clock = clock;
    }

    /**
     * Gives an offer to a student until the offer ends.
     *
     * @throws GrantRefusedException when the student is not active, the offer is not valid now, or all are given away
     * @throws org.springframework.dao.DataIntegrityViolationException when the student has had it before
     */
    @Transactional
    public Entitlement grant(UUID userId, UUID offerId) {
        User user = users.findById(userId).orElseThrow(() -> new GrantRefusedException("there is no user " + userId));
        if (user.status() != UserStatus.ACTIVE) {
            throw new GrantRefusedException("user " + userId + " is not active");
        }
        // Locked, so that two who ask for the last one are counted one after the other.
        Offer offer = offers.findAndLock(offerId)
                .orElseThrow(() -> new GrantRefusedException("there is no offer " + offerId));
        Instant now = clock.instant();
        if (!offer.isValidAt(now)) {
            throw new GrantRefusedException("offer " + offerId + " is not valid at " + now);
        }
        Integer limit = offer.maxRedemptions();
        if (limit != null && entitlements.countHolders(offerId) >= limit) {
            throw new GrantRefusedException("offer " + offerId + " was limited to " + limit + ", all given away");
        }
        return entitlements.saveAndFlush(new Entitlement(user, offer, newCode(), now, offer.endsAt()));
    }

    /**
     * Notes that a student has used the offer.
     *
     * @throws NoSuchElementException when no entitlement has this code
     * @throws IllegalStateException when it is redeemed already, revoked or expired
     */
    @Transactional
    public void redeem(String code) {
        entitlements
                .findAndLockByCode(code)
                .orElseThrow(() -> new NoSuchElementException("there is no entitlement " + code))
                .redeem(clock.instant());
    }

    private String newCode() {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
