package dev.retort.cli.run;

import dev.retort.cli.line.Known;
import dev.retort.cli.line.Line;
import dev.retort.plan.Transactions;
import java.util.List;
import picocli.CommandLine.Option;

/** The option of the commands that run revisions, and of those that only show what would run. */
final class TransactionFlags {

    @Option(names = "--single-transaction", description = "All revisions in one transaction: all or none.")
    private boolean singleTransaction;

    /** As a {@link Line} has them. */
    static final List<Known> OPTIONS = List.of(Known.flag("--single-transaction"));

    /** For the parser of all lines, which fills it. */
    TransactionFlags() {}

    TransactionFlags(Line line) {
        this.singleTransaction = line.has("--single-transaction");
    }

    Transactions transactions() {
        return singleTransaction ? Transactions.ONE_FOR_ALL : Transactions.ONE_PER_REVISION;
    }
}
