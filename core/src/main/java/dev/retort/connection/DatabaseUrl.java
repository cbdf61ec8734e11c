package dev.retort.connection;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which database, as whom. Understands {@code jdbc:postgresql://host:port/database?user=…} and
 * {@code postgresql://user:password@host:port/database} (libpq's manual, 32.1.1.2).
 *
 * @param hosts as written: one name or address, with {@code :port} or without, or several joined by commas
 * @param user null for the default of the driver, the operating system's user
 * @param password null for none; never part of {@link #toString}
 * @param parameters of the driver
 */
public record DatabaseUrl(
        String hosts,
        String database,
        @Nullable String user,
        @Nullable String password,
        SortedMap<String, String> parameters) {

    private static final String JDBC = "jdbc:postgresql://";

    /** {@code //user:password} where {@code @host} was forgotten; a number is a port, and a bracket begins an address. */
    private static final String PASSWORD_WITHOUT_HOST = "(://[^:@/\\[]*):(?![0-9]+(?:[/,?]|$))[^@/,?]*";

    private static final int LAST_PORT = 65535;

    private static final String TARGET = "targetServerType";

    /** libpq's names of what pgjdbc calls otherwise. */
    private static final Map<String, String> LIBPQ_NAMES = Map.of(
            "connect_timeout", "connectTimeout",
            "channel_binding", "channelBinding",
            "application_name", "ApplicationName",
            "target_session_attrs", TARGET);

    /** libpq's values of {@code target_session_attrs} (manual, 32.1.2) that pgjdbc calls otherwise. */
    private static final Map<String, String> TARGETS = Map.of(
            "read-write", "primary",
            "read-only", "secondary",
            "standby", "secondary",
            "prefer-standby", "preferSecondary");

    public DatabaseUrl {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /**
     * Understands the text.
     *
     * @throws IllegalArgumentException when it is no such URL; the message holds no password
     */
    public static DatabaseUrl parse(String text) {
        for (String scheme : new String[] {JDBC, "postgresql://", "postgres://"}) {
            if (text.startsWith(scheme)) {
                return parseRest(text.substring(scheme.length()), text);
            }
        }
        throw new IllegalArgumentException("'" + redacted(text) + "' is no database URL; expected"
                + " jdbc:postgresql://host:5432/database or postgresql://user@host:5432/database");
    }

    private static DatabaseUrl parseRest(String rest, String whole) {
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        SortedMap<String, String> parameters = parameters(question < 0 ? "" : rest.substring(question + 1), whole);
        int at = path.lastIndexOf('@');
        String login = at < 0 ? "" : path.substring(0, at);
        String address = path.substring(at + 1);
        int slash = address.indexOf('/');
        if (slash < 0 || slash == address.length() - 1) {
            throw new IllegalArgumentException(
                    "the database URL '" + redacted(whole) + "' names no database; expected …://host:5432/database");
        }
        String hosts = address.substring(0, slash);
        if (hosts.isEmpty() || hosts.startsWith(":")) {
            throw new IllegalArgumentException(
                    "the database URL '" + redacted(whole) + "' names no host; expected …://host:5432/database");
        }
        checkPorts(hosts, whole);
        int colon = login.indexOf(':');
        String user = colon < 0 ? login : login.substring(0, colon);
        String password = colon < 0 ? null : decoded(login.substring(colon + 1), whole);
        String userParameter = parameters.remove("user");
        String passwordParameter = parameters.remove("password");
        return new DatabaseUrl(
                hosts,
                decoded(address.substring(slash + 1), whole),
                user.isEmpty() ? userParameter : decoded(user, whole),
                password == null ? passwordParameter : password,
                parameters);
    }

    private static void checkPorts(String hosts, String whole) {
        for (String host : hosts.split(",", -1)) {
            int bracket = host.lastIndexOf(']');
            int colon = host.indexOf(':', bracket < 0 ? 0 : bracket);
            if (colon >= 0 && !isPort(host.substring(colon + 1))) {
                throw new IllegalArgumentException(
                        "the port in the database URL '" + redacted(whole) + "' is no number from 1 to " + LAST_PORT);
            }
        }
    }

    private static boolean isPort(String text) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LAST_PORT;
    }

    private static SortedMap<String, String> parameters(String query, String whole) {
        SortedMap<String, String> parameters = new TreeMap<>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1), whole);
                String known = LIBPQ_NAMES.getOrDefault(name, name);
                parameters.put(known, known.equals(TARGET) ? TARGETS.getOrDefault(value, value) : value);
            }
        }
        return parameters;
    }

    private static String decoded(String text, String whole) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the database URL '" + redacted(whole)
                    + "' holds a '%' that is not followed by two hexadecimal digits; write %25 for a percent sign");
        }
    }

    /** A text that may be meant as a URL, without what may be its password. */
    public static String redacted(String text) {
        String login = text.contains("://")
                ? text.replaceAll("(://[^:@]*):.*@", "$1:***@").replaceAll(PASSWORD_WITHOUT_HOST, "$1:***")
                : text.replaceAll(".*@", "***@");
        return login.replaceAll("(?i)(password=)[^&]*", "$1***");
    }

    public DatabaseUrl withPassword(String secret) {
        return new DatabaseUrl(hosts, database, user, secret, parameters);
    }

    public DatabaseUrl withUser(String name) {
        return new DatabaseUrl(hosts, database, name, password, parameters);
    }

    public DatabaseUrl withDatabase(String name) {
        return new DatabaseUrl(hosts, name, user, password, parameters);
    }

    /** For the driver; user and password go separately. */
    String jdbcUrl() {
        return JDBC + hosts + "/" + encoded(database)
                + parameters.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining("&"), query -> query.isEmpty() ? "" : "?" + query));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** As {@code psql} takes it, without the password. */
    @Override
    public String toString() {
        return "postgresql://"
                + Optional.ofNullable(user).map(name -> encoded(name) + "@").orElse("") + hosts + "/"
                + encoded(database);
    }
}
