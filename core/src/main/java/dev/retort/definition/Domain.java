package dev.retort.definition;

import dev.retort.schema.DataType;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A type with rules about its values; made by {@link TypeElements#domainOver}.
 *
 * @param collation null for that of the type; looked for along {@code search_path} where it has no schema of its own
 * @param value the default of columns that have none of their own; null for none
 */
public record Domain(
        DataType type,
        @Nullable QualifiedName collation,
        @Nullable SqlExpression value,
        boolean nullable,
        List<Check> checks) {

    /** @throws IllegalArgumentException for two checks of one name, and for one that is not valid */
    public Domain {
        checks = List.copyOf(checks);
        Set<Identifier> seen = new HashSet<>();
        for (Check check : checks) {
            if (!seen.add(check.name())) {
                throw new IllegalArgumentException("a domain has two checks \"" + check.name() + "\"");
            }
            if (check.validity() == Validity.NOT_VALID) {
                throw new IllegalArgumentException("the check \"" + check.name()
                        + "\" of a new domain cannot be not valid, as there are no values yet; leave .notValid() out");
            }
        }
    }

    /** Whether the values that are there were looked at. */
    public enum Validity {
        VALID,
        NOT_VALID
    }

    /** @param condition an SQL expression over {@code value} */
    public record Check(Identifier name, SqlExpression condition, Validity validity) {

        /** The same rule, for new values alone. */
        public Check notValid() {
            return new Check(name, condition, Validity.NOT_VALID);
        }

        public Check valid() {
            return new Check(name, condition, Validity.VALID);
        }
    }

    public Domain collate(String name) {
        return collate(QualifiedName.of(name));
    }

    public Domain collate(QualifiedName name) {
        return new Domain(type, name, value, nullable, checks);
    }

    public Domain serverDefault(SqlExpression expression) {
        return new Domain(type, collation, expression, nullable, checks);
    }

    public Domain notNull() {
        return new Domain(type, collation, value, false, checks);
    }

    /** @param condition an SQL expression over {@code value}: {@code value > 0} */
    public Domain check(String name, String condition) {
        Check check = TypeElements.domainCheck(name, condition);
        return new Domain(
                type,
                collation,
                value,
                nullable,
                Stream.concat(checks.stream(), Stream.of(check)).toList());
    }
}
