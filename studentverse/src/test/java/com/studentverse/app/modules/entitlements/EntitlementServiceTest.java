package com.studentverse.app.modules.entitlements;

import static com.studentverse.app.Samples.NOW;
import static com.studentverse.app.Samples.activeOffer;
import static com.studentverse.app.Samples.activeStudent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.studentverse.app.StudentVerseTest;
import com.studentverse.app.modules.offers.Offer;
import com.studentverse.app.modules.offers.OfferRepository;
import com.studentverse.app.modules.users.User;
import com.studentverse.app.modules.users.UserRepository;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@StudentVerseTest
class EntitlementServiceTest {

    private final UserRepository users;
    private final OfferRepository offers;
    private final EntitlementRepository entitlements;
    private final EntitlementService service;

    @Autowired
    EntitlementServiceTest(
            UserRepository users,
            OfferRepository offers,
            EntitlementRepository entitlements,
            EntitlementService service) {
        this.users = users;
        this.offers = offers;
        this.entitlements = entitlements;
        this.service = service;
    }

    @Test
    void grantsAnOfferUntilItEnds() {
        User user = users.save(activeStudent("ada@example.edu"));
        Offer offer = offers.save(activeOffer("Free refill"));

        Entitlement entitlement = service.grant(user.id(), offer.id());

        assertThat(entitlement.status()).isEqualTo(EntitlementStatus.GRANTED);
        assertThat(entitlement.code()).matches("[0-9A-F]{16}");
        assertThat(entitlement.expiresAt()).isEqualTo(offer.endsAt());
    }

    @Test
    void grantsAnOfferOnceToAStudent() {
        User user = users.save(activeStudent("ada@example.edu"));
        Offer offer = offers.save(activeOffer("Free refill"));
        service.grant(user.id(), offer.id());

        assertThatThrownBy(() -> service.grant(user.id(), offer.id()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("\"uq_entitlements_user_offer\"");
    }

    @Test
    void refusesAStudentWhoIsNotVerified() {
        User user = users.save(new User("ada@example.edu", "Ada Lovelace", "London"));
        Offer offer = offers.save(activeOffer("Free refill"));

        assertThatThrownBy(() -> service.grant(user.id(), offer.id()))
                .isInstanceOf(GrantRefusedException.class)
                .hasMessage("user " + user.id() + " is not active");
    }

    @Test
    void refusesAnOfferThatIsNotActive() {
        User user = users.save(activeStudent("ada@example.edu"));
        Offer archived = activeOffer("Free refill");
        archived.archive();
        offers.save(archived);

        assertThatThrownBy(() -> service.grant(user.id(), archived.id()))
                .isInstanceOf(GrantRefusedException.class)
                .hasMessageContaining("is not valid at");
    }

    @Test
    void grantsNoMoreThanTheLimitToStudentsWhoAskAtOnce() throws InterruptedException {
        Offer offer = activeOffer("Free refill");
        offer.limitTo(1);
        offers.save(offer);
        List<Callable<Entitlement>> requests =
                List.of("ada@example.edu", "alan@example.edu", "grace@example.edu").stream()
                        .map(email -> users.save(activeStudent(email)).id())
                        .<Callable<Entitlement>>map(userId -> () -> service.grant(userId, offer.id()))
                        .toList();

        List<Future<Entitlement>> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(requests.size())) {
            answers = threads.invokeAll(requests);
        }

        assertThat(answers)
                .filteredOn(answer -> answer.state() == Future.State.FAILED)
                .hasSize(2)
                .allSatisfy(answer -> assertThat(answer.exceptionNow())
                        .hasMessage("offer " + offer.id() + " was limited to 1, all given away"));
        assertThat(entitlements.countHolders(offer.id())).isEqualTo(1);
    }

    @Test
    void redeemsACodeOnce() {
        User user = users.save(activeStudent("ada@example.edu"));
        Offer offer = offers.save(activeOffer("Free refill"));
        String code = service.grant(user.id(), offer.id()).code();

        service.redeem(code);

        assertThat(entitlements.findOfUser(user.id(), EntitlementStatus.REDEEMED))
                .singleElement()
                .satisfies(redeemed -> assertThat(redeemed.redeemedAt()).isEqualTo(NOW));
        assertThatThrownBy(() -> service.redeem(code))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("it is redeemed");
        assertThatThrownBy(() -> service.redeem("no such code")).isInstanceOf(NoSuchElementException.class);
    }
}
