import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Flyway by its API, as an application calls it: {@code FlywayRun info|migrate FOLDER JDBC_URL USER}. */
final class FlywayRun {

    private FlywayRun() {}

    public static void main(String[] args) {
        // Without a password: pgjdbc takes it from PGPASSFILE.
        Flyway flyway = Flyway.configure()
                .locations("filesystem:" + args[1])
                .dataSource(args[2], args[3], null)
                .load();
        if (args[0].equals("migrate")) {
            System.out.println(flyway.migrate().migrationsExecuted + " executed");
        } else {
            for (MigrationInfo migration : flyway.info().all()) {
                System.out.println(migration.getVersion() + " " + migration.getState());
            }
        }
    }
}
