package dev.retort.cli.run;

import dev.retort.cli.line.Known;
import dev.retort.cli.line.Line;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.terminal.Durations;
import dev.retort.execute.RunListener;
import dev.retort.patience.Patience;
import dev.retort.plan.Transactions;
import dev.retort.project.RunOptions;
import java.time.Duration;
import java.util.List;
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

    @Option(
            names = "--lock-timeout",
            paramLabel = "TIME",
            description =
                    "How long a statement may wait for a lock of PostgreSQL; 2s if neither this nor the environment's"
                            + " lock_timeout is given, 0s for as long as it takes.")
    private @Nullable String lockTimeout;

    @Option(
            names = "--retry-for",
            paramLabel = "TIME",
            description = "For how long a transaction that met a lock is tried again, instead of the environment's"
                    + " retry_for; 0s for not at all.")
    private @Nullable String retryFor;

    /** As a {@link Line} has them. */
    static final List<Known> OPTIONS = List.of(
            Known.flag("--single-transaction"),
            Known.value("--lock-wait"),
            Known.value("--lock-timeout"),
            Known.value("--retry-for"));

    /** For the parser of all lines, which fills it. */
    RunFlags() {}

    RunFlags(Line line) {
        this.transactions = new TransactionFlags(line);
        this.lockWait = line.value("--lock-wait");
        this.lockTimeout = line.value("--lock-timeout");
        this.retryFor = line.value("--retry-for");
    }

    Transactions transactions() {
        return transactions.transactions();
    }

    RunOptions options(RunListener listener, RetortCommand retort) {
        Patience patience = retort.environment(retort.settings()).patience();
        patience = lockTimeout == null ? patience : patience.withLockTimeout(Durations.parse(lockTimeout));
        patience = retryFor == null ? patience : patience.withRetryFor(Durations.parse(retryFor));
        Duration wait = lockWait == null ? RunOptions.LOCK_WAIT : Durations.parse(lockWait);
        return new RunOptions(
                transactions(), wait, patience, listener, retort.interruption().cancellation());
    }
}
