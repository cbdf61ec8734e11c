package dev.retort.migration;

import dev.retort.revision.RevisionId;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How new migration files are called, without their extension: text with {@code {rev}}, {@code {slug}}, {@code {Slug}},
 * {@code {year}}, {@code {month}}, {@code {day}}, {@code {hour}}, {@code {minute}} and {@code {second}}.
 */
public record FileTemplate(String pattern) {

    private static final int MAX_SLUG = 40;
    private static final ZonedDateTime EPOCH = Instant.EPOCH.atZone(ZoneOffset.UTC);
    private static final Pattern TOKEN = Pattern.compile("\\{([^}]*)}");

    /** @throws IllegalArgumentException when there is an unknown token, none that makes names differ, or a folder */
    public FileTemplate {
        Matcher token = TOKEN.matcher(pattern);
        while (token.find()) {
            value(token.group(1), new RevisionId("0"), "", EPOCH);
        }
        if (pattern.indexOf('/') >= 0 || pattern.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("the file template '" + pattern
                    + "' holds a '/' or '\\'; it names files, which all lie in one folder");
        }
        if (!pattern.contains("{rev}")) {
            throw new IllegalArgumentException(
                    "the file template '" + pattern + "' lacks {rev}, without which two files could have one name");
        }
    }

    String name(RevisionId id, String message, ZonedDateTime when) {
        String name = TOKEN.matcher(pattern)
                .replaceAll(token -> Matcher.quoteReplacement(value(token.group(1), id, message, when)));
        return name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
    }

    private static String value(String token, RevisionId id, String message, ZonedDateTime when) {
        return switch (token) {
            case "rev" -> id.value();
            case "slug" -> slug(message);
            case "Slug" -> camelCase(slug(message));
            case "year" -> "%04d".formatted(when.getYear());
            case "month" -> "%02d".formatted(when.getMonthValue());
            case "day" -> "%02d".formatted(when.getDayOfMonth());
            case "hour" -> "%02d".formatted(when.getHour());
            case "minute" -> "%02d".formatted(when.getMinute());
            case "second" -> "%02d".formatted(when.getSecond());
            default ->
                throw new IllegalArgumentException("the file template has no {" + token + "}; it has {rev}, {slug},"
                        + " {Slug}, {year}, {month}, {day}, {hour}, {minute}, {second}");
        };
    }

    /** Lower-case ASCII words joined by {@code _}, cut at a word's end. Only in upper case is ß two letters that are ASCII. */
    private static String slug(String message) {
        String letters = message.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String plain = Normalizer.normalize(letters, Normalizer.Form.NFD);
        String words = plain.replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "_");
        String slug = words.replaceAll("^_+|_+$", "");
        if (slug.length() <= MAX_SLUG) {
            return slug;
        }
        int end = slug.lastIndexOf('_', MAX_SLUG);
        return slug.substring(0, end > 0 ? end : MAX_SLUG);
    }

    private static String camelCase(String slug) {
        StringBuilder name = new StringBuilder();
        for (String word : slug.split("_", -1)) {
            if (!word.isEmpty()) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        return name.toString();
    }
}
