package dev.retort.cli.settings;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values for <code>${NAME}</code>.
 *
 * @param given with {@code -x}; they win
 * @param environment of the process
 */
public record Variables(Map<String, String> given, Map<String, String> environment) {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}");

    public Variables {
        given = Map.copyOf(given);
        environment = Map.copyOf(environment);
    }

    /**
     * @param where the place of the text, for the message
     * @throws CliException when a variable is not set, or empty
     */
    public String expand(String text, String where) {
        Matcher place = PLACE.matcher(text);
        StringBuilder expanded = new StringBuilder();
        while (place.find()) {
            String name = place.group(1);
            String value = given.getOrDefault(name, environment.getOrDefault(name, ""));
            if (value.isEmpty()) {
                throw new CliException(where + ": the variable ${" + name + "} is not set; set it in the environment,"
                        + " or give -x " + name + "=…, or another URL with -u");
            }
            place.appendReplacement(expanded, Matcher.quoteReplacement(value));
        }
        return place.appendTail(expanded).toString();
    }
}
