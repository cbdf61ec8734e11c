package com.studentverse.app.modules.users;

import jakarta.persistence.EnumeratedValue;

/** How far an account is. */
public enum UserStatus {
    /** The email address is not verified yet. */
    PENDING("pending"),
    ACTIVE("active"),
    SUSPENDED("suspended");

    @EnumeratedValue
    final String stored;

    UserStatus(String stored) {
        this.stored = stored;
    }
}
