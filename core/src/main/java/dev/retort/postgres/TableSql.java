package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.operation.TableOperation;
import dev.retort.operation.TableOperation.AlterTable;
import dev.retort.operation.TableOperation.AttachPartition;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.operation.TableOperation.DetachPartition;
import dev.retort.operation.TableOperation.DropTable;
import dev.retort.operation.TableOperation.FinalizeDetachPartition;
import dev.retort.operation.TableOperation.TruncateTable;
import dev.retort.postgres.clause.DropSql;
import dev.retort.postgres.clause.NeedsNewerServerException;
import dev.retort.postgres.clause.ObjectSql;
import dev.retort.postgres.clause.StorageSql;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Creation;
import dev.retort.schema.PartitionKey;
import dev.retort.schema.TableElement;
import dev.retort.schema.TableOption;
import dev.retort.schema.TableOption.Like;
import dev.retort.schema.TableOption.PartitionOf;
import dev.retort.schema.TableOption.Persistence;
import dev.retort.sql.Literal;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlExpression;
import dev.retort.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tables as a whole. */
final class TableSql {

    private TableSql() {}

    static List<SqlText> of(TableOperation operation, PostgresVersion server) {
        return switch (operation) {
            case CreateTable create -> create(create, server);
            case DropTable drop -> List.of(DropSql.of(sql("DROP TABLE"), drop.how(), drop.name()));
            case AlterTable alter ->
                List.of(sql(
                        "ALTER TABLE {} {}",
                        alter.table(),
                        SqlText.join(
                                ", ",
                                alter.changes().stream()
                                        .map(change -> TableChangeSql.of(change, server))
                                        .toList())));
            case AttachPartition attach -> List.of(PartitionSql.attach(attach));
            case DetachPartition detach -> List.of(PartitionSql.detach(detach, server));
            case FinalizeDetachPartition detach -> List.of(PartitionSql.finalizeDetach(detach, server));
            case TruncateTable truncate -> List.of(truncate(truncate));
        };
    }

    private static List<SqlText> create(CreateTable create, PostgresVersion server) {
        List<SqlText> statements = new ArrayList<>();
        SqlText head =
                create.elements().contains(Persistence.UNLOGGED) ? sql("CREATE UNLOGGED TABLE ") : sql("CREATE TABLE ");
        head = create.elements().contains(Creation.IF_NOT_EXISTS) ? head.and("IF NOT EXISTS ") : head;
        statements.add(clauses(body(head.and("{}", create.name()), create, server), create));
        List<SqlText> later = create.all(Column.class).stream()
                .flatMap(column -> ColumnSql.actionsAfterwards(column, server).stream())
                .toList();
        if (!later.isEmpty()) {
            statements.add(sql("ALTER TABLE {} {}", create.name(), SqlText.join(", ", later)));
        }
        for (TableOption.Comment comment : create.all(TableOption.Comment.class)) {
            statements.add(sql("COMMENT ON TABLE {} IS {}", create.name(), Literal.text(comment.text())));
        }
        for (Column column : create.all(Column.class)) {
            if (column.comment() != null) {
                statements.add(ObjectSql.commentOnColumn(create.name(), column.name(), column.comment()));
            }
        }
        return statements;
    }

    /** What stands between the parentheses; a partition without constraints has none. */
    private static SqlText body(SqlText head, CreateTable create, PostgresVersion server) {
        List<SqlText> inside = create.elements().stream()
                .flatMap(element -> inside(element, server))
                .toList();
        SqlText list = SqlText.join(",\n    ", inside);
        for (PartitionOf partition : create.all(PartitionOf.class)) {
            SqlText of = head.and(" PARTITION OF {}", partition.table());
            of = inside.isEmpty() ? of : of.and(" (\n    {}\n)", list);
            return of.and(" {}", PartitionSql.bound(partition.bound()));
        }
        return inside.isEmpty() ? head.and(" ()") : head.and(" (\n    {}\n)", list);
    }

    private static Stream<SqlText> inside(TableElement element, PostgresVersion server) {
        return switch (element) {
            case Column column -> Stream.of(ColumnSql.definition(column, server));
            case Constraint constraint -> Stream.of(ConstraintSql.definition(constraint, server));
            case Like like -> Stream.of(like(like, server));
            case TableOption outside -> Stream.of();
        };
    }

    private static SqlText like(Like like, PostgresVersion server) {
        SqlText text = sql("LIKE {}", like.table());
        for (Like.Property property : like.including()) {
            if (property == Like.Property.COMPRESSION) {
                NeedsNewerServerException.unless(server, 14, "INCLUDING COMPRESSION");
            }
            text = text.and(" INCLUDING {}", new SqlExpression(property.name()));
        }
        return text;
    }

    /** In the order of PostgreSQL's grammar, whatever the order of the elements was. */
    private static SqlText clauses(SqlText table, CreateTable create) {
        SqlText text = table;
        for (TableOption.Inherits inherits : create.all(TableOption.Inherits.class)) {
            text = text.and(" INHERITS ({})", SqlText.join(", ", inherits.parents()));
        }
        for (PartitionKey key : create.all(PartitionKey.class)) {
            text = text.and(" {}", PartitionSql.key(key));
        }
        for (TableOption.Using using : create.all(TableOption.Using.class)) {
            text = text.and(" USING {}", using.method());
        }
        text = StorageSql.with(
                text,
                create.all(TableOption.With.class).stream()
                        .map(TableOption.With::parameter)
                        .toList());
        for (TableOption.InTablespace space : create.all(TableOption.InTablespace.class)) {
            text = text.and(" TABLESPACE {}", space.tablespace());
        }
        return text;
    }

    private static SqlText truncate(TruncateTable truncate) {
        SqlText text = sql("TRUNCATE {}", truncate.table());
        text = switch (truncate.identities()) {
            case CONTINUE -> text;
            case RESTART -> text.and(" RESTART IDENTITY");
        };
        return switch (truncate.extent()) {
            case THIS_TABLE -> text;
            case REFERENCING_TABLES_TOO -> text.and(" CASCADE");
        };
    }
}
