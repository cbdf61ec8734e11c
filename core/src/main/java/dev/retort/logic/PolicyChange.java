package dev.retort.logic;

import dev.retort.sql.Identifier;
import dev.retort.sql.SqlExpression;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One change of {@code op.alterPolicy}; made by {@link Policies#setRoles} and its like. */
public sealed interface PolicyChange {

    /** What undoes it; null when nobody said what was there before. */
    @Nullable
    PolicyChange inverse();

    /**
     * @param roles empty for all
     * @param was empty for all; null when nobody said
     */
    record SetRoles(List<Identifier> roles, @Nullable List<Identifier> was) implements PolicyChange {
        public SetRoles {
            roles = List.copyOf(roles);
            was = was == null ? null : List.copyOf(was);
        }

        /** The roles that it was for; none for all. */
        public SetRoles from(String... names) {
            return new SetRoles(roles, Stream.of(names).map(Identifier::of).toList());
        }

        @Override
        public @Nullable SetRoles inverse() {
            return was == null ? null : new SetRoles(was, roles);
        }
    }

    /** @param was null when nobody said */
    record SetUsing(SqlExpression condition, @Nullable SqlExpression was) implements PolicyChange {

        public SetUsing from(String old) {
            return new SetUsing(condition, new SqlExpression(old));
        }

        @Override
        public @Nullable SetUsing inverse() {
            return was == null ? null : new SetUsing(was, condition);
        }
    }

    /** @param was null when nobody said */
    record SetCheck(SqlExpression condition, @Nullable SqlExpression was) implements PolicyChange {

        public SetCheck from(String old) {
            return new SetCheck(condition, new SqlExpression(old));
        }

        @Override
        public @Nullable SetCheck inverse() {
            return was == null ? null : new SetCheck(was, condition);
        }
    }
}
