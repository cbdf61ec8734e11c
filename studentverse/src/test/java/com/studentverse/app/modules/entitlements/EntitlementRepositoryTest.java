package com.studentverse.app.modules.entitlements;

import static com.studentverse.app.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.studentverse.app.Samples;
import com.studentverse.app.StudentVerseTest;
import com.studentverse.app.modules.offers.Offer;
import com.studentverse.app.modules.offers.OfferRepository;
import com.studentverse.app.modules.users.User;
import com.studentverse.app.modules.users.UserRepository;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionOperations;

@StudentVerseTest
class EntitlementRepositoryTest {

    private final UserRepository users;
    private final OfferRepository offers;
    private final EntitlementRepository entitlements;
    private final TransactionOperations transaction;
    private final User user = Samples.activeStudent("ada@example.edu");
    private final Offer offer = Samples.activeOffer("Free refill");

    @Autowired
    EntitlementRepositoryTest(
            UserRepository users,
            OfferRepository offers,
            EntitlementRepository entitlements,
            TransactionOperations transaction) {
        this.users = users;
        this.offers = offers;
        this.entitlements = entitlements;
        this.transaction = transaction;
    }

    @BeforeEach
    void saveAStudentAndAnOffer() {
        users.save(user);
        offers.save(offer);
    }

    private Entitlement granted(String code) {
        return new Entitlement(user, offer, code, NOW, offer.endsAt());
    }

    @Test
    void savesAnEntitlementAndFindsItWithItsOffer() {
        entitlements.save(granted("A1"));

        assertThat(entitlements.findOfUser(user.id(), EntitlementStatus.GRANTED))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo("A1");
                    assertThat(found.grantedAt()).isEqualTo(NOW);
                    assertThat(found.expiresAt()).isEqualTo(offer.endsAt());
                    assertThat(found.offer().title()).isEqualTo("Free refill");
                });
        assertThat(entitlements.findOfUser(user.id(), EntitlementStatus.REDEEMED))
                .isEmpty();
    }

    @Test
    void refusesASecondEntitlementForTheSameUserAndOffer() {
        entitlements.save(granted("A1"));

        assertThatThrownBy(() -> entitlements.save(granted("A2")))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("\"uq_entitlements_user_offer\"");
    }

    @Test
    void refusesACodeThatIsTaken() {
        entitlements.save(granted("A1"));
        User other = users.save(Samples.activeStudent("grace@example.edu"));

        assertThatThrownBy(() -> entitlements.save(new Entitlement(other, offer, "A1", NOW, null)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("\"uq_entitlements_code\"");
    }

    @Test
    void refusesARedemptionBeforeTheGrant() {
        Entitlement entitlement = granted("A1");
        entitlement.redeem(NOW.minusSeconds(1));

        assertThatThrownBy(() -> entitlements.save(entitlement))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("\"ck_entitlements_redeemed_after_grant\"");
    }

    @Test
    void goesWithItsUserAndKeepsItsOffer() {
        entitlements.save(granted("A1"));

        assertThatThrownBy(() -> offers.delete(offer))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("\"fk_entitlements_offer\"");
        users.delete(user);

        assertThat(entitlements.count()).isZero();
    }

    @Test
    void marksWhatIsDue() {
        entitlements.save(granted("A1"));

        assertThat(expireDueBy(offer.endsAt().minusSeconds(1))).isZero();
        assertThat(expireDueBy(offer.endsAt())).isEqualTo(1);
        assertThat(expireDueBy(offer.endsAt())).isZero();
        assertThat(entitlements.findOfUser(user.id(), EntitlementStatus.EXPIRED))
                .hasSize(1);
    }

    private int expireDueBy(Instant moment) {
        return transaction.execute(status -> entitlements.expireDueBy(moment));
    }
}
