package com.studentverse.app.modules.offers;

import jakarta.persistence.EnumeratedValue;

/** Whether students see an offer. */
public enum OfferStatus {
    DRAFT("draft"),
    ACTIVE("active"),
    ARCHIVED("archived");

    @EnumeratedValue
    final String stored;

    OfferStatus(String stored) {
        this.stored = stored;
    }
}
