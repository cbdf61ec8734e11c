package dev.retort.effect;

import dev.retort.effect.TableLock.Reach;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one statement does beside what it is for, known from its text and the server's version. What triggers, rules and event
 * triggers add is never known, and neither is what a session does that holds the tables already.
 *
 * @param locks on tables and views, strongest first; on indexes and sequences where the statement names them or where they are
 *     locked more strongly than their table
 * @param scans readings of all rows of a table
 * @param losses data that goes
 * @param unknown what was not looked into, in words that complete "not known: …"; where it is empty, everything is known
 */
public record Effect(
        TransactionUse transaction,
        SessionUse session,
        List<TableLock> locks,
        Rewrite rewrite,
        List<Scan> scans,
        List<Loss> losses,
        List<String> unknown) {

    /** Nothing at all. */
    static final Effect NONE =
            new Effect(TransactionUse.INSIDE, SessionUse.KEEPS, List.of(), Rewrite.NO, List.of(), List.of(), List.of());

    public Effect {
        locks = List.copyOf(locks);
        scans = List.copyOf(scans);
        losses = List.copyOf(losses);
        unknown = List.copyOf(unknown);
    }

    /** As {@link #of(String, PostgresVersion, ColumnTypes)}, when nothing is known of the tables. */
    public static Effect of(String statement, PostgresVersion version) {
        return of(statement, version, ColumnTypes.UNKNOWN);
    }

    /**
     * The effect of one statement; of one that the version lacks, the effect that it has in the versions that know it.
     *
     * @param statement without what separates it from others
     * @param version of the server that is to run it
     * @param types what is known of columns whose type the statement changes
     */
    public static Effect of(String statement, PostgresVersion version, ColumnTypes types) {
        try {
            Effect effect = Statements.effectOf(Words.of(statement), new Circumstances(version, types));
            return effect.with(TransactionUse.of(statement), SessionUse.of(statement));
        } catch (SqlSyntaxException e) {
            return unknown("what the statement does, because it is not SQL: " + e.getMessage());
        }
    }

    /** The effect of a program that gets the connection: it may do anything but end the transaction. */
    public static Effect ofCode() {
        return unknown("what the code does").with(TransactionUse.INSIDE, SessionUse.CHANGES);
    }

    /** What is known beside the statement. */
    record Circumstances(PostgresVersion version, ColumnTypes types) {}

    /** Whether nothing was left out. */
    public boolean isKnown() {
        return unknown.isEmpty();
    }

    static Effect locking(QualifiedName object, Reach reach, LockMode mode) {
        return NONE.and(new TableLock(object, reach, mode));
    }

    static Effect locking(QualifiedName object, LockMode mode) {
        return locking(object, Reach.ITSELF, mode);
    }

    static Effect locking(List<QualifiedName> objects, Reach reach, LockMode mode) {
        return objects.stream().map(object -> locking(object, reach, mode)).reduce(NONE, Effect::and);
    }

    static Effect unknown(String what) {
        return new Effect(
                TransactionUse.INSIDE, SessionUse.KEEPS, List.of(), Rewrite.NO, List.of(), List.of(), List.of(what));
    }

    Effect and(TableLock lock) {
        return withLocks(add(locks, lock));
    }

    Effect and(QualifiedName object, Reach reach, LockMode mode) {
        return and(new TableLock(object, reach, mode));
    }

    Effect and(Rewrite other) {
        return new Effect(transaction, session, locks, rewrite.and(other), scans, losses, unknown);
    }

    Effect and(Scan scan) {
        return new Effect(transaction, session, locks, rewrite, union(scans, List.of(scan)), losses, unknown);
    }

    Effect and(Loss loss) {
        return new Effect(transaction, session, locks, rewrite, scans, union(losses, List.of(loss)), unknown);
    }

    /** What two parts of one statement do together. */
    Effect and(Effect other) {
        List<TableLock> all = locks;
        for (TableLock lock : other.locks) {
            all = add(all, lock);
        }
        return new Effect(
                transaction,
                session,
                all,
                rewrite.and(other.rewrite),
                union(scans, other.scans),
                union(losses, other.losses),
                union(unknown, other.unknown));
    }

    Effect withLocks(List<TableLock> others) {
        return new Effect(transaction, session, others, rewrite, scans, losses, unknown);
    }

    Effect with(TransactionUse inTransaction, SessionUse ofSession) {
        return new Effect(inTransaction, ofSession, locks, rewrite, scans, losses, unknown);
    }

    private static List<TableLock> add(List<TableLock> locks, TableLock lock) {
        if (locks.stream().anyMatch(known -> known.makesSuperfluous(lock))) {
            return locks;
        }
        List<TableLock> all = new ArrayList<>(locks);
        all.removeIf(lock::makesSuperfluous);
        all.add(lock);
        all.sort(null);
        return all;
    }

    private static <T> List<T> union(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
