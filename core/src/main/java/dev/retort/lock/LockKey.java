package dev.retort.lock;

import dev.retort.plan.Tracking;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The number of a project's advisory lock. */
final class LockKey {

    private LockKey() {}

    /** Advisory locks are local to a database, so the version table's name is enough to tell projects apart. */
    static long of(Tracking tracking) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("retort " + tracking.versionTable().sql()).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
