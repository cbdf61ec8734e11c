package dev.retort.backup;

import dev.retort.connection.DatabaseUrl;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The environment variables by which PostgreSQL's programs find a database (manual, 34.15). */
final class ConnectionVariables {

    private static final String DEFAULT_PORT = "5432";

    /** The driver's parameters, by libpq's variables. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "sslmode", "PGSSLMODE",
            "sslrootcert", "PGSSLROOTCERT",
            "sslcert", "PGSSLCERT",
            "sslkey", "PGSSLKEY",
            "channelBinding", "PGCHANNELBINDING",
            "gssEncMode", "PGGSSENCMODE",
            "connectTimeout", "PGCONNECT_TIMEOUT");

    private ConnectionVariables() {}

    /** @param variables changed so that they lead to the database and to no other */
    static void of(DatabaseUrl url, Map<String, String> variables) {
        for (String other : new String[] {"PGSERVICE", "PGHOSTADDR", "PGOPTIONS", "PGTARGETSESSIONATTRS"}) {
            variables.remove(other);
        }
        variables.put("PGHOST", each(url.hosts(), ConnectionVariables::host));
        variables.put("PGPORT", each(url.hosts(), ConnectionVariables::port));
        variables.put("PGDATABASE", url.database());
        if (url.user() != null) {
            variables.put("PGUSER", url.user());
        }
        if (url.password() != null) {
            variables.put("PGPASSWORD", url.password());
        }
        url.parameters().forEach((name, value) -> {
            String variable = PARAMETERS.get(name);
            if (variable != null) {
                variables.put(variable, value);
            }
        });
        if ("primary".equals(url.parameters().get("targetServerType"))) {
            variables.put("PGTARGETSESSIONATTRS", "read-write");
        }
    }

    private static String each(String hosts, UnaryOperator<String> part) {
        return Arrays.stream(hosts.split(",", -1)).map(part).collect(Collectors.joining(","));
    }

    private static String host(String address) {
        int colon = colon(address);
        String host = colon < 0 ? address : address.substring(0, colon);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static String port(String address) {
        int colon = colon(address);
        return colon < 0 ? DEFAULT_PORT : address.substring(colon + 1);
    }

    /** Behind the bracket of an IPv6 address. */
    private static int colon(String address) {
        return address.indexOf(':', Math.max(0, address.lastIndexOf(']')));
    }
}
