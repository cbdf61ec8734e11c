package com.studentverse.app.modules.offers;

import static com.studentverse.app.Samples.NOW;
import static com.studentverse.app.Samples.activeOffer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.studentverse.app.Samples;
import com.studentverse.app.StudentVerseTest;
import com.studentverse.app.modules.users.User;
import com.studentverse.app.modules.users.UserRepository;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@StudentVerseTest
class OfferRepositoryTest {

    private final UserRepository users;
    private final OfferRepository offers;

    @Autowired
    OfferRepositoryTest(UserRepository users, OfferRepository offers) {
        this.users = users;
        this.offers = offers;
    }

    @Test
    void savesAnOffer() {
        Offer offer = activeOffer("Free refill", "12.50");
        offer.describe("With every breakfast");
        offer.limitTo(100);
        offers.save(offer);

        Offer found = offers.findById(offer.id()).orElseThrow();

        assertThat(found.title()).isEqualTo("Free refill");
        assertThat(found.description()).isEqualTo("With every breakfast");
        assertThat(found.discountPercent()).isEqualByComparingTo("12.5");
        assertThat(found.startsAt()).isEqualTo(offer.startsAt());
        assertThat(found.endsAt()).isEqualTo(offer.endsAt());
        assertThat(found.status()).isEqualTo(OfferStatus.ACTIVE);
        assertThat(found.maxRedemptions()).isEqualTo(100);
        assertThat(found.createdBy()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-5.00", "100.01"})
    void refusesADiscountOutOfRange(String discountPercent) {
        assertThatThrownBy(() -> offers.save(activeOffer("Too good", discountPercent)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("\"ck_offers_discount_percent\"");
    }

    @Test
    void refusesAWindowThatEndsBeforeItStarts() {
        Offer offer =
                new Offer("Yesterday's", "Corner Café", "food", BigDecimal.TEN, NOW, NOW.minus(1, ChronoUnit.SECONDS));

        assertThatThrownBy(() -> offers.save(offer))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("\"ck_offers_window\"");
    }

    @Test
    void findsWhatIsActiveAndValidAtAMoment() {
        Offer active = offers.save(activeOffer("Free refill"));
        offers.save(new Offer("Draft", "Corner Café", "food", BigDecimal.TEN, active.startsAt(), active.endsAt()));
        Offer archived = activeOffer("Archived");
        archived.archive();
        offers.save(archived);

        assertThat(offers.findValidAt(NOW)).extracting(Offer::id).containsExactly(active.id());
        assertThat(offers.findValidAt(active.startsAt())).hasSize(1);
        assertThat(offers.findValidAt(active.endsAt())).isEmpty();
        assertThat(offers.findValidInCategoryAt("food", NOW)).hasSize(1);
        assertThat(offers.findValidInCategoryAt("travel", NOW)).isEmpty();
    }

    @Test
    void findsByTheBeginningOfATitle() {
        offers.save(activeOffer("50% off books"));
        offers.save(activeOffer("500 points"));

        assertThat(offers.findByBeginningOfTitle("50")).hasSize(2);
        assertThat(offers.findByBeginningOfTitle("50% OFF"))
                .extracting(Offer::title)
                .containsExactly("50% off books");
        assertThat(offers.findByBeginningOfTitle("50%"))
                .extracting(Offer::title)
                .containsExactly("50% off books");
        assertThat(offers.findByBeginningOfTitle("points")).isEmpty();
    }

    @Test
    void staysWhenItsAuthorGoes() {
        User author = users.save(Samples.activeStudent("ada@example.edu"));
        Offer offer = activeOffer("Free refill");
        offer.writtenBy(author);
        offers.save(offer);

        users.delete(author);

        assertThat(offers.findById(offer.id()).orElseThrow().createdBy()).isNull();
    }
}
