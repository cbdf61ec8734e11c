package dev.retort.source;

import dev.retort.operation.TableOperation;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.operation.TableOperation.DropTable;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.TableElement;
import dev.retort.sql.QualifiedName;
import java.util.List;

/** Tables as a whole. */
final class TableSource {

    private TableSource() {}

    static Code of(TableOperation operation) {
        return switch (operation) {
            case CreateTable create -> table("createTable", create.name(), create.elements());
            case DropTable drop ->
                table(
                        "dropTable",
                        drop.name(),
                        drop.was() == null ? List.of() : drop.was().elements());
        };
    }

    private static Code table(String method, QualifiedName name, List<TableElement> elements) {
        SchemaScope scope = SchemaScope.of(name);
        List<Code> parts =
                elements.stream().map(element -> element(element, scope)).toList();
        return scope.op().then(method, Code.arguments(List.of(SchemaScope.name(name.name())), parts));
    }

    private static Code element(TableElement element, SchemaScope scope) {
        return switch (element) {
            case Column column -> ColumnSource.column(column);
            case Constraint constraint -> ConstraintSource.constraint(constraint, scope);
        };
    }
}
