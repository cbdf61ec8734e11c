package dev.retort.jpa;

import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceProviderResolverHolder;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Standard schema generation into a script (Jakarta Persistence 3.1, 9.4), which opens no connection. */
final class Generation {

    private static final String PROVIDER = "jakarta.persistence.provider";
    private static final String SCHEMAS = "jakarta.persistence.create-database-schemas";

    private final Request request;
    private final ClassLoader application;

    Generation(Request request, ClassLoader application) {
        this.request = request;
        this.application = application;
    }

    /** @throws ModelException when there is nothing to generate from or with, or the provider refuses */
    DdlScript run() {
        String unit = request.persistenceUnit();
        return unit == null
                ? ofPackages(ManagedClasses.below(request.packages(), System.getProperty("java.class.path", "")))
                : ofUnit(unit);
    }

    private DdlScript ofPackages(ManagedClasses classes) {
        List<PersistenceProvider> providers = providers();
        if (providers.size() > 1) {
            throw new ModelException("several providers of Jakarta Persistence are on the class path: "
                    + providers.stream().map(Generation::type).collect(Collectors.joining(", "))
                    + "; say which one with the property " + PROVIDER);
        }
        PersistenceProvider provider = providers.get(0);
        StringWriter script = new StringWriter();
        Map<String, Object> settings = settings(script);
        try {
            provider.generateSchema(new UnitOfClasses(classes, application).info(), settings);
        } catch (RuntimeException | LinkageError e) {
            throw refused(provider, e);
        }
        return new DdlScript(Provider.of(provider), classes.entities(), script.toString());
    }

    private DdlScript ofUnit(String unit) {
        for (PersistenceProvider provider : providers()) {
            StringWriter script = new StringWriter();
            try {
                // A unit of another provider makes this one answer false.
                if (provider.generateSchema(unit, settings(script))) {
                    return new DdlScript(Provider.of(provider), List.of(), script.toString());
                }
            } catch (RuntimeException | LinkageError e) {
                throw refused(provider, e);
            }
        }
        throw new ModelException(
                "there is no persistence unit '" + unit + "' for a provider on the class path; " + persistenceFiles());
    }

    private List<PersistenceProvider> providers() {
        List<PersistenceProvider> all = PersistenceProviderResolverHolder.getPersistenceProviderResolver()
                .getPersistenceProviders();
        if (all.isEmpty()) {
            throw new ModelException("no provider of Jakarta Persistence is on the class path; add the one that the"
                    + " application runs with, such as org.hibernate.orm:hibernate-core");
        }
        String wanted = request.properties().get(PROVIDER);
        if (wanted == null) {
            return all;
        }
        List<PersistenceProvider> named =
                all.stream().filter(provider -> type(provider).equals(wanted)).toList();
        if (named.isEmpty()) {
            throw new ModelException("the provider " + wanted + " is not on the class path; there is "
                    + all.stream().map(Generation::type).collect(Collectors.joining(", ")));
        }
        return named;
    }

    private Map<String, Object> settings(StringWriter script) {
        Map<String, Object> settings = new HashMap<>(request.naming().settings(request, application));
        // A schema that an entity names is part of the model.
        settings.put(SCHEMAS, "true");
        settings.put("eclipselink.target-database", "PostgreSQL");
        settings.putAll(request.properties());
        settings.putAll(ownSettings(request.postgres()));
        settings.put("jakarta.persistence.schema-generation.scripts.create-target", script);
        // Rows are not part of the model, and what the application has set here cannot be taken away, only replaced.
        settings.put("jakarta.persistence.sql-load-script-source", new StringReader(""));
        return settings;
    }

    /** What the application cannot change, or the script would be another one, or a connection would be opened. */
    private static Map<String, String> ownSettings(int postgres) {
        return Map.ofEntries(
                Map.entry("jakarta.persistence.schema-generation.database.action", "none"),
                Map.entry("jakarta.persistence.schema-generation.scripts.action", "create"),
                Map.entry("jakarta.persistence.schema-generation.create-source", "metadata"),
                Map.entry("jakarta.persistence.database-product-name", "PostgreSQL"),
                Map.entry("jakarta.persistence.database-major-version", Integer.toString(postgres)),
                Map.entry("jakarta.persistence.database-minor-version", "0"),
                Map.entry("jakarta.persistence.transactionType", "RESOURCE_LOCAL"),
                Map.entry("hibernate.boot.allow_jdbc_metadata_access", "false"),
                Map.entry("hibernate.hbm2ddl.auto", "none"),
                Map.entry("hibernate.hbm2ddl.delimiter", ";"),
                Map.entry("hibernate.hbm2ddl.skip_default_import_file", "true"),
                Map.entry("hibernate.format_sql", "false"),
                Map.entry(
                        "hibernate.connection.provider_class",
                        "org.hibernate.engine.jdbc.connections.internal.UserSuppliedConnectionProviderImpl"),
                Map.entry("eclipselink.weaving", "false"),
                Map.entry("eclipselink.logging.level", "OFF"));
    }

    private static ModelException refused(PersistenceProvider provider, Throwable e) {
        return new ModelException(Provider.of(provider) + " refuses the entities: " + Reason.of(e), e);
    }

    private String persistenceFiles() {
        try {
            List<URL> files = Collections.list(application.getResources("META-INF/persistence.xml"));
            return files.isEmpty()
                    ? "the class path has no META-INF/persistence.xml"
                    : "looked in " + files.stream().map(URL::toString).collect(Collectors.joining(", "));
        } catch (IOException e) {
            return "META-INF/persistence.xml cannot be read: " + e.getMessage();
        }
    }

    private static String type(PersistenceProvider provider) {
        return provider.getClass().getName();
    }
}
