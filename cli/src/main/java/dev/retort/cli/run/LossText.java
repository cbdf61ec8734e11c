package dev.retort.cli.run;

import dev.retort.effect.Loss;
import dev.retort.project.ExpectedLoss;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** What will be lost, in words. */
final class LossText {

    private static final int SHOWN = 20;

    private LossText() {}

    /** A line for each, and how much it is together. */
    static String of(List<ExpectedLoss> losses) {
        List<ExpectedLoss> tables =
                losses.stream().filter(loss -> isOfWholeTable(loss.loss())).toList();
        long rows = tables.stream()
                .mapToLong(loss -> loss.estimatedRows().orElse(0))
                .sum();
        StringBuilder text = new StringBuilder("This will be lost:");
        losses.stream().limit(SHOWN).forEach(loss -> text.append("\n  ").append(line(loss)));
        if (losses.size() > SHOWN) {
            text.append("\n  and ").append(losses.size() - SHOWN).append(" more");
        }
        if (!tables.isEmpty()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%nTogether %d %s with about %,d rows.",
                    tables.size(),
                    tables.size() == 1 ? "table" : "tables",
                    rows));
        }
        return text.toString();
    }

    private static boolean isOfWholeTable(Loss loss) {
        return switch (loss) {
            case Loss.OfTable table -> true;
            case Loss.OfRows rows -> true;
            case Loss.OfColumn column -> false;
            case Loss.OfDependents dependents -> false;
            case Loss.OfMore more -> false;
        };
    }

    /** {@code column users.phone (about 2 rows)}. */
    static String line(ExpectedLoss loss) {
        OptionalLong rows = loss.estimatedRows();
        return loss.loss()
                + (rows.isPresent()
                        ? String.format(
                                Locale.ROOT,
                                rows.getAsLong() == 1 ? " (about %,d row)" : " (about %,d rows)",
                                rows.getAsLong())
                        : "");
    }
}
