package com.studentverse.app.modules.entitlements;

/** A student does not get an offer; the message says why. */
public final class GrantRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    GrantRefusedException(String reason) {
        super(reason);
    }
}
