package dev.retort.sql;

import static java.util.stream.Collectors.joining;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;

/**
 * SQL made of constants of this program and of parts that quote themselves. The templates are compile-time constants,
 * which the build checks, so text from anywhere else can enter only as an {@link Identifier}, a {@link Literal} or, said
 * openly, an {@link SqlExpression}.
 */
public record SqlText(String sql) implements SqlPart {

    private static final String PLACE = "{}";

    /**
     * The template with each <code>{}</code> replaced by the part at its place.
     *
     * @throws IllegalArgumentException when there are not as many parts as places
     */
    public static SqlText sql(@CompileTimeConstant String template, SqlPart... parts) {
        StringBuilder text = new StringBuilder(template.length() + 16 * parts.length);
        int from = 0;
        for (SqlPart part : parts) {
            int place = template.indexOf(PLACE, from);
            if (place < 0) {
                throw new IllegalArgumentException(parts.length + " parts are too many for: " + template);
            }
            text.append(template, from, place).append(part.sql());
            from = place + PLACE.length();
        }
        if (template.indexOf(PLACE, from) >= 0) {
            throw new IllegalArgumentException(parts.length + " parts are too few for: " + template);
        }
        return new SqlText(text.append(template, from, template.length()).toString());
    }

    /** The parts with the separator between them; empty for no parts. */
    public static SqlText join(@CompileTimeConstant String separator, List<? extends SqlPart> parts) {
        return new SqlText(parts.stream().map(SqlPart::sql).collect(joining(separator)));
    }

    /** This text with another behind it. */
    public SqlText and(SqlText next) {
        return new SqlText(sql + next.sql);
    }

    /** This text with a constant behind it; see {@link #sql(String, SqlPart...)}. */
    public SqlText and(@CompileTimeConstant String template, SqlPart... parts) {
        return and(sql(template, parts));
    }

    @Override
    public String toString() {
        return sql;
    }
}
