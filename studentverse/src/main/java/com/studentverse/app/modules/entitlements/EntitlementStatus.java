package com.studentverse.app.modules.entitlements;

import jakarta.persistence.EnumeratedValue;

/** What became of an entitlement. */
public enum EntitlementStatus {
    /** The student may redeem it. */
    GRANTED("granted"),
    REDEEMED("redeemed"),
    REVOKED("revoked"),
    EXPIRED("expired");

    @EnumeratedValue
    final String stored;

    EntitlementStatus(String stored) {
        this.stored = stored;
    }
}
