package dev.retort.cli.run;

import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.terminal.Durations;
import dev.retort.execute.RunListener;
import dev.retort.plan.Transactions;
import dev.retort.project.RunOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that run revisions. */
final class RunFlags {

    @Mixin
    private TransactionFlags transactions;

    @Option(
            names = "--lock-wait",
            paramLabel = "TIME",
            description = "How long to wait for another run, for example 30s; 5min if not given.")
    private @Nullable String lockWait;

    Transactions transactions() {
        return transactions.transactions();
    }

    RunOptions options(RunListener listener, RetortCommand retort) {
        Duration wait = lockWait == null ? RunOptions.LOCK_WAIT : Durations.parse(lockWait);
        return new RunOptions(
                transactions(), wait, listener, retort.interruption().cancellation());
    }
}
