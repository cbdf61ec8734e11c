package dev.retort.connection;

import java.sql.DriverManager;
import java.util.GregorianCalendar;
import org.postgresql.core.ServerVersion;

/**
 * What the driver does once in a process before it can connect, done beforehand: its own classes, their loggers, a calendar and a format
 * for numbers, for which Java looks through all the languages that it knows. Together it takes longer than to connect.
 */
public final class Readiness {

    private Readiness() {}

    /** Sees to it in a thread of its own, while the caller reads files. */
    public static void begin() {
        Thread.ofPlatform().daemon().name("retort-driver").start(Readiness::prepare);
    }

    private static void prepare() {
        DriverManager.getDrivers();
        ServerVersion.v13.getVersionNum();
        new GregorianCalendar();
    }
}
