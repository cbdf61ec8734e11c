package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.operation.SequenceOperation;
import dev.retort.operation.SequenceOperation.AlterSequence;
import dev.retort.operation.SequenceOperation.CreateSequence;
import dev.retort.operation.SequenceOperation.DropSequence;
import dev.retort.postgres.clause.DropSql;
import dev.retort.postgres.clause.NeedsNewerServerException;
import dev.retort.schema.SequenceOption;
import dev.retort.schema.SequenceOption.As;
import dev.retort.schema.SequenceOption.Cache;
import dev.retort.schema.SequenceOption.Cycling;
import dev.retort.schema.SequenceOption.IncrementBy;
import dev.retort.schema.SequenceOption.MaxValue;
import dev.retort.schema.SequenceOption.MinValue;
import dev.retort.schema.SequenceOption.OwnedBy;
import dev.retort.schema.SequenceOption.Persistence;
import dev.retort.schema.SequenceOption.Restart;
import dev.retort.schema.SequenceOption.StartWith;
import dev.retort.sql.Literal;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Sequences. */
final class SequenceSql {

    private SequenceSql() {}

    static List<SqlText> of(SequenceOperation operation, PostgresVersion server) {
        return switch (operation) {
            case CreateSequence create -> List.of(create(create, server));
            case AlterSequence alter -> alter(alter, server);
            case DropSequence drop -> List.of(DropSql.of(sql("DROP SEQUENCE"), drop.how(), drop.name()));
        };
    }

    private static SqlText create(CreateSequence create, PostgresVersion server) {
        SqlText text = sql("CREATE SEQUENCE {}", create.name());
        if (create.options().contains(Persistence.UNLOGGED)) {
            needsPersistence(server);
            text = sql("CREATE UNLOGGED SEQUENCE {}", create.name());
        }
        return withOptions(text, create.options());
    }

    /** Whether it is logged is set by a statement of its own (manual, ALTER SEQUENCE). */
    private static List<SqlText> alter(AlterSequence alter, PostgresVersion server) {
        List<SqlText> statements = new ArrayList<>();
        SqlText text = sql("ALTER SEQUENCE {}", alter.name());
        if (!options(alter.options()).sql().isEmpty()) {
            statements.add(withOptions(text, alter.options()));
        }
        for (SequenceOption option : alter.options()) {
            if (option instanceof Persistence persistence) {
                needsPersistence(server);
                statements.add(
                        switch (persistence) {
                            case LOGGED -> text.and(" SET LOGGED");
                            case UNLOGGED -> text.and(" SET UNLOGGED");
                        });
            }
        }
        return statements;
    }

    private static void needsPersistence(PostgresVersion server) {
        NeedsNewerServerException.unless(server, 15, "UNLOGGED SEQUENCE");
    }

    private static SqlText withOptions(SqlText text, List<SequenceOption> options) {
        SqlText clauses = options(options);
        return clauses.sql().isEmpty() ? text : text.and(" {}", clauses);
    }

    /**
     * As they are written behind the name of a sequence and between the parentheses of an identity column; empty for none. Whether
     * it is logged is no such option.
     */
    static SqlText options(List<SequenceOption> options) {
        return SqlText.join(
                " ",
                options.stream()
                        .filter(option -> !(option instanceof Persistence))
                        .map(SequenceSql::option)
                        .toList());
    }

    private static SqlText option(SequenceOption option) {
        return switch (option) {
            case As as -> sql("AS {}", as.type().sql());
            case StartWith start -> sql("START WITH {}", number(start.number()));
            case IncrementBy increment -> sql("INCREMENT BY {}", number(increment.step()));
            case MinValue min -> min.number() == null ? sql("NO MINVALUE") : sql("MINVALUE {}", number(min.number()));
            case MaxValue max -> max.number() == null ? sql("NO MAXVALUE") : sql("MAXVALUE {}", number(max.number()));
            case Cache cache -> sql("CACHE {}", number(cache.numbers()));
            case Cycling cycling ->
                switch (cycling) {
                    case CYCLE -> sql("CYCLE");
                    case NO_CYCLE -> sql("NO CYCLE");
                };
            case OwnedBy owned ->
                owned.column() == null
                        ? sql("OWNED BY NONE")
                        : sql(
                                "OWNED BY {}.{}",
                                owned.column().table(),
                                owned.column().name());
            case Restart restart ->
                restart.number() == null ? sql("RESTART") : sql("RESTART WITH {}", number(restart.number()));
            case Persistence persistence ->
                switch (persistence) {
                    case LOGGED -> sql("LOGGED");
                    case UNLOGGED -> sql("UNLOGGED");
                };
        };
    }

    /** Without the parentheses that a literal puts around a negative number: options do not take them. */
    private static SqlText number(long number) {
        return number < 0 ? sql("-{}", Literal.of(BigInteger.valueOf(number).negate())) : sql("{}", Literal.of(number));
    }
}
