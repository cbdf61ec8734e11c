package dev.retort.watch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks from another session, in a thread of its own, what a statement is waiting for while it runs: once it has failed it is
 * too late to ask.
 */
public final class Watch implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PROGRESS_EVERY = Duration.ofSeconds(3);
    private static final Duration HEARTBEAT_EVERY = Duration.ofSeconds(10);
    private static final long TICK_MILLIS = 50;

    private final Side side;
    private final Consumer<List<Blocker>> blocked;
    private final Consumer<BuildProgress> building;
    private final Thread thread;

    private volatile @Nullable Running running;
    private volatile List<Blocker> seen = List.of();
    private volatile boolean closed;

    private volatile @Nullable Consumer<String> follower;

    private List<Blocker> told = List.of();
    private long heartbeat = System.nanoTime();

    /** The other session. */
    public interface Side {

        /** @return empty when the session is lost */
        <T> Optional<T> ask(Question<T> question);

        /** Says that the run lives. */
        void beat();
    }

    /** What is asked there. */
    @FunctionalInterface
    public interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** A statement on its way. */
    private static final class Running {
        private final int backend;
        private final long since = System.nanoTime();
        private final Duration first;
        private long blockersAsked;
        private long queryAsked = since;
        private long progressAsked = since;

        Running(int backend, Duration first) {
            this.backend = backend;
            this.first = first;
        }

        boolean blockersAreDue(long now) {
            return blockersAsked == 0 ? now - since > first.toNanos() : now - blockersAsked > PATIENCE.toNanos();
        }
    }

    /**
     * @param blocked is told whom a statement waits for when it has waited for a second, and again when others come; in the thread
     *     of this
     * @param building is told every few seconds how far an index has come; in the thread of this
     */
    public Watch(Side side, Consumer<List<Blocker>> blocked, Consumer<BuildProgress> building) {
        this.side = side;
        this.blocked = blocked;
        this.building = building;
        this.thread = Thread.ofPlatform().daemon().name("retort-watch").start(this::look);
    }

    /**
     * A statement is sent.
     *
     * @param backend the server's process that gets it; 0 when that is not known
     * @param lockTimeout when it will have given up; zero for never
     */
    public void began(int backend, Duration lockTimeout) {
        seen = List.of();
        Duration before = lockTimeout.multipliedBy(3).dividedBy(4);
        running = new Running(backend, lockTimeout.isZero() || before.compareTo(PATIENCE) > 0 ? PATIENCE : before);
    }

    /**
     * Of several statements that are sent together the server tells nothing until it is done with all.
     *
     * @param query is told every second the beginning of the one that it is at, nothing when it is at none, in the thread of this;
     *     null for nobody
     */
    public void follow(@Nullable Consumer<String> query) {
        follower = query;
    }

    /** It has ended. */
    public void ended() {
        running = null;
    }

    /** Whom the last statement waited for when somebody looked last. */
    public List<Blocker> seen() {
        return seen;
    }

    private void look() {
        while (!closed) {
            try {
                Thread.sleep(TICK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            long now = System.nanoTime();
            if (now - heartbeat > HEARTBEAT_EVERY.toNanos()) {
                heartbeat = now;
                side.beat();
            }
            Running statement = running;
            if (statement != null) {
                look(statement, now);
            }
        }
    }

    private void look(Running statement, long now) {
        Consumer<String> following = follower;
        if (following != null && now - statement.queryAsked > PATIENCE.toNanos()) {
            statement.queryAsked = now;
            side.ask(connection -> query(connection, statement.backend)).ifPresent(following);
        }
        if (statement.blockersAreDue(now)) {
            statement.blockersAsked = now;
            side.ask(connection -> Blocker.of(connection, statement.backend))
                    .filter(found -> !found.isEmpty())
                    .ifPresent(found -> found(statement, found, now));
        }
        if (now - statement.progressAsked > PROGRESS_EVERY.toNanos()) {
            statement.progressAsked = now;
            side.ask(connection -> BuildProgress.of(connection, statement.backend))
                    .flatMap(progress -> progress)
                    .ifPresent(building);
        }
    }

    /** The server keeps its beginning (manual, 19.9, track_activity_query_size), which may end within a character. */
    private static String query(Connection connection, int backend) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(
                "SELECT query FROM pg_catalog.pg_stat_activity WHERE pid = ? AND state = 'active'")) {
            question.setInt(1, backend);
            try (ResultSet row = question.executeQuery()) {
                return row.next() && row.getString(1) != null ? row.getString(1) : "";
            }
        }
    }

    /** A statement that ended while they were asked for was not held up by them in the end, but may have failed because of them. */
    private void found(Running statement, List<Blocker> found, long now) {
        seen = found;
        boolean same = found.size() == told.size()
                && found.stream().allMatch(one -> told.stream().anyMatch(one::isSame));
        if (!same && now - statement.since >= PATIENCE.toNanos()) {
            told = found;
            blocked.accept(found);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
