package dev.retort.cli.run;

import dev.retort.plan.Transactions;
import picocli.CommandLine.Option;

/** The option of the commands that run revisions, and of those that only show what would run. */
final class TransactionFlags {

    @Option(names = "--single-transaction", description = "All revisions in one transaction: all or none.")
    private boolean singleTransaction;

    Transactions transactions() {
        return singleTransaction ? Transactions.ONE_FOR_ALL : Transactions.ONE_PER_REVISION;
    }
}
