package dev.retort.project;

import dev.retort.effect.Loss;
import dev.retort.execute.TableSizes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A loss that a run brings.
 *
 * @param estimatedRows of the table concerned; empty when the server has no figure
 */
public record ExpectedLoss(Loss loss, OptionalLong estimatedRows) {

    static List<ExpectedLoss> of(List<Loss> losses, Connection connection) throws SQLException {
        List<ExpectedLoss> expected = new ArrayList<>();
        for (Loss loss : losses) {
            OptionalLong rows = switch (loss) {
                case Loss.OfTable table -> TableSizes.estimatedRows(connection, table.table());
                case Loss.OfColumn column -> TableSizes.estimatedRows(connection, column.table());
                case Loss.OfRows rowsOf -> TableSizes.estimatedRows(connection, rowsOf.table());
                case Loss.OfDependents dependents -> OptionalLong.empty();
                case Loss.OfMore more -> OptionalLong.empty();
            };
            expected.add(new ExpectedLoss(loss, rows));
        }
        return expected;
    }
}
