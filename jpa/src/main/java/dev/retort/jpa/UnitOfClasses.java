package dev.retort.jpa;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A persistence unit of classes that were found, where the application has no {@code persistence.xml} that lists them.
 *
 * <p>A proxy, since each version of Jakarta Persistence adds methods to the interface: what is not known here has nothing to say.
 */
record UnitOfClasses(ManagedClasses classes, ClassLoader application) implements InvocationHandler {

    static final String NAME = "retort";

    /** Every container takes this one along when it is there (Jakarta Persistence 3.2, 8.2.1.6.2). */
    private static final String MAPPING_FILE = "META-INF/orm.xml";

    PersistenceUnitInfo info() {
        return (PersistenceUnitInfo) Proxy.newProxyInstance(
                PersistenceUnitInfo.class.getClassLoader(), new Class<?>[] {PersistenceUnitInfo.class}, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "getPersistenceUnitName", "toString" -> NAME;
            case "getManagedClassNames", "getAllManagedClassNames", "getAllClassNames" -> classes.all();
            case "getMappingFileNames" ->
                application.getResource(MAPPING_FILE) == null ? List.of() : List.of(MAPPING_FILE);
            case "getClassLoader", "getNewTempClassLoader" -> application;
            case "getPersistenceUnitRootUrl" ->
                UnitOfClasses.class.getProtectionDomain().getCodeSource().getLocation();
            case "excludeUnlistedClasses" -> true;
            case "getProperties" -> new Properties();
            case "getPersistenceXMLSchemaVersion" -> "3.0";
            case "getSharedCacheMode" -> SharedCacheMode.UNSPECIFIED;
            case "getValidationMode" -> ValidationMode.AUTO;
            case "getTransactionType" -> constant(method.getReturnType(), "RESOURCE_LOCAL");
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> arguments != null && arguments[0] == proxy;
            default -> List.class.isAssignableFrom(method.getReturnType()) ? List.of() : null;
        };
    }

    /** By name: Jakarta Persistence 3.2 has moved the type. */
    private static @Nullable Object constant(Class<?> type, String name) {
        Object[] constants = type.getEnumConstants();
        if (constants != null) {
            for (Object constant : constants) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
        }
        return null;
    }
}
