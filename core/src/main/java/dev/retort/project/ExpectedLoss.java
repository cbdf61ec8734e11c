package dev.retort.project;

import dev.retort.effect.Loss;
import dev.retort.execute.TableSizes;
import dev.retort.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A loss that a run brings.
 *
 * @param estimatedRows of the table concerned; empty when the server has no figure
 */
public record ExpectedLoss(Loss loss, OptionalLong estimatedRows) {

    static List<ExpectedLoss> of(List<Loss> losses, Connection connection) throws SQLException {
        Set<QualifiedName> tables =
                losses.stream().flatMap(loss -> table(loss).stream()).collect(Collectors.toSet());
        Map<QualifiedName, Long> rows = TableSizes.estimatedRows(connection, tables);
        return losses.stream()
                .map(loss -> new ExpectedLoss(
                        loss,
                        table(loss).map(rows::get).stream()
                                .mapToLong(Long::longValue)
                                .findFirst()))
                .toList();
    }

    private static Optional<QualifiedName> table(Loss loss) {
        return switch (loss) {
            case Loss.OfTable table -> Optional.of(table.table());
            case Loss.OfColumn column -> Optional.of(column.table());
            case Loss.OfRows rows -> Optional.of(rows.table());
            case Loss.OfDependents dependents -> Optional.empty();
            case Loss.OfMore more -> Optional.empty();
        };
    }
}
