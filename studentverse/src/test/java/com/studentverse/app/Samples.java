package com.studentverse.app;

import com.studentverse.app.modules.offers.Offer;
import com.studentverse.app.modules.users.User;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Valid entities, not saved. */
public final class Samples {

    /** What the application's clock shows in tests. */
    public static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private Samples() {}

    public static User activeStudent(String email) {
        User user = new User(email, "Ada Lovelace", "London");
        user.verifyEmail(NOW);
        return user;
    }

    /** Active since yesterday, until tomorrow. */
    public static Offer activeOffer(String title) {
        return activeOffer(title, "15.00");
    }

    public static Offer activeOffer(String title, String discountPercent) {
        Offer offer = new Offer(
                title,
                "Corner Café",
                "food",
                new BigDecimal(discountPercent),
                NOW.minus(1, ChronoUnit.DAYS),
                NOW.plus(1, ChronoUnit.DAYS));
        offer.activate();
        return offer;
    }
}
