import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Flyway by its API, as an application calls it: {@code FlywayRun info|migrate FOLDER JDBC_URL USER [session-lock]}, the last for
 * its settings {@code postgresql.transactional.lock=false} and {@code mixed=true}.
 */
final class FlywayRun {

    private FlywayRun() {}

    public static void main(String[] args) {
        // Without a password: pgjdbc takes it from PGPASSFILE.
        FluentConfiguration configuration =
                Flyway.configure().locations("filesystem:" + args[1]).dataSource(args[2], args[3], null);
        if (args.length > 4) {
            configuration
                    .mixed(true)
                    .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                    .setTransactionalLock(false);
        }
        Flyway flyway = configuration.load();
        if (args[0].equals("migrate")) {
            System.out.println(flyway.migrate().migrationsExecuted + " executed");
        } else {
            for (MigrationInfo migration : flyway.info().all()) {
                System.out.println(migration.getVersion() + " " + migration.getState());
            }
        }
    }
}
