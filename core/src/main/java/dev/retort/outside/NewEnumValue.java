package dev.retort.outside;

import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlToken.Kind;
import dev.retort.sql.SqlTokens;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER TYPE … ADD VALUE}. It may stand in a transaction, but the value can be used only behind its end (manual, ALTER TYPE,
 * Notes).
 *
 * @param label null where it is written in a way that is not read here
 */
public record NewEnumValue(QualifiedName type, @Nullable String label) {

    /** Empty for any other statement. */
    public static Optional<NewEnumValue> of(String statement) {
        SqlTokens words = SqlTokens.first(statement, 16);
        QualifiedName type = words.at(0, "alter", "type") ? words.name(2) : null;
        if (type == null) {
            return Optional.empty();
        }
        int next = 2 + words.nameLength(2);
        if (!words.at(next, "add", "value")) {
            return Optional.empty();
        }
        next += words.at(next + 2, "if", "not", "exists") ? 5 : 2;
        return Optional.of(new NewEnumValue(type, label(words.text(next, next + 1))));
    }

    private static @Nullable String label(String literal) {
        return literal.startsWith("'") && literal.endsWith("'") && literal.length() > 1
                ? literal.substring(1, literal.length() - 1).replace("''", "'")
                : null;
    }

    /** Whether a later statement may use the value: it has the label in a string. Another value may be put beside it. */
    public boolean isUsedBy(String statement) {
        if (of(statement).isPresent()) {
            return false;
        }
        SqlTokens words = SqlTokens.of(statement);
        for (int i = 0; i < words.size(); i++) {
            if (words.token(i).kind() == Kind.STRING && isIn(words.text(i, i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the label is in a text. */
    public boolean isIn(String text) {
        return label == null || text.contains(label) || text.contains(label.replace("'", "''"));
    }

    /** Whether a statement makes the type; of a name without a schema nobody knows where it is. */
    public boolean isOfTypeMadeBy(String statement) {
        SqlTokens words = SqlTokens.first(statement, 8);
        QualifiedName made = words.at(0, "create", "type") ? words.name(2) : null;
        Identifier name = made == null ? null : made.name();
        return type.name().equals(name);
    }
}
