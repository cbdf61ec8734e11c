package dev.retort.connection;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.GT;

/** Says why a connection was not had, each reason in its own words. */
final class ConnectionFailure {

    /** What the driver reports when it has no answer to the server's request for authentication. */
    private static final String CONNECTION_REJECTED = "08004";

    private ConnectionFailure() {}

    /** SQLSTATEs are from the manual, appendix A. */
    static ConnectionException of(DatabaseUrl url, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String said = message(url, e, state);
        return new ConnectionException(said, e);
    }

    private static String message(DatabaseUrl url, SQLException e, String state) {
        return switch (state) {
            case "28P01" ->
                "wrong password for user " + user(url) + " at " + url + "; set PGPASSWORD, or a line in"
                        + " .pgpass, or the password in the URL";
            case "28000" ->
                "the server at " + url.hosts() + " does not let user " + user(url) + " in: " + e.getMessage();
            case "3D000" ->
                "there is no database '" + url.database() + "' at " + url.hosts() + "; create it, or correct the URL";
            case "53300" ->
                "the server at " + url.hosts() + " has too many connections already: " + e.getMessage()
                        + "; a run needs two. Close others, or raise the limit: max_connections, or CONNECTION LIMIT of the"
                        + " role or the database";
            case "57P03" -> "the server at " + url.hosts() + " is starting up or shutting down; try again";
            default -> network(url, e);
        };
    }

    private static String network(DatabaseUrl url, SQLException e) {
        Throwable root = root(e);
        return switch (root) {
            case UnknownHostException unknown ->
                "there is no host '" + host(url) + "'; check the URL " + url + supabaseHint(url);
            case NoRouteToHostException none -> "no route leads to " + url.hosts() + supabaseHint(url);
            case ConnectException refused ->
                "nothing answers at " + url.hosts() + "; is PostgreSQL running there, and is the port right?";
            case SocketTimeoutException late -> noAnswer(url);
            case Throwable other when GT.tr("Connection attempt timed out.").equals(e.getMessage()) -> noAnswer(url);
            case Throwable other
            when CONNECTION_REJECTED.equals(e.getSQLState()) && url.password() == null ->
                "the server at " + url.hosts() + " wants a password for user " + user(url)
                        + "; set PGPASSWORD, or a line in .pgpass, or the password in the URL";
            case Throwable other -> "cannot connect to " + url + ": " + e.getMessage();
        };
    }

    private static String noAnswer(DatabaseUrl url) {
        return "no answer from " + url.hosts() + " in time; a firewall may be in between";
    }

    /** Supabase's direct hosts have IPv6 addresses alone unless the project pays for IPv4. */
    private static String supabaseHint(DatabaseUrl url) {
        return host(url).endsWith(".supabase.co")
                ? " (this host has only IPv6 addresses: from an IPv4 network use the session pooler's URL, on"
                        + " *.pooler.supabase.com:5432)"
                : "";
    }

    private static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && !isNetwork(root)) {
            root = root.getCause();
        }
        return root;
    }

    private static boolean isNetwork(Throwable e) {
        return e instanceof UnknownHostException
                || e instanceof NoRouteToHostException
                || e instanceof ConnectException
                || e instanceof SocketTimeoutException;
    }

    private static String host(DatabaseUrl url) {
        return url.hosts().replaceAll(":[0-9]+", "");
    }

    private static String user(DatabaseUrl url) {
        @Nullable String name = url.user();
        return name == null ? "(none)" : "'" + name + "'";
    }
}
