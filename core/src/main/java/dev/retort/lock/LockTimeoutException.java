package dev.retort.lock;

/** Another run held the lock all the time that this one was ready to wait. */
public final class LockTimeoutException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LockTimeoutException(String message) {
        super(message);
    }
}
