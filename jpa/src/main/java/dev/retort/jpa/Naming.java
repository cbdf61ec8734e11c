package dev.retort.jpa;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How names of tables and columns come from names of classes and fields. */
enum Naming {
    /** As Spring Boot sets it up. */
    SPRING,
    /** As the provider does by itself. */
    JPA,
    /** {@link #SPRING} where the entities are found by package and Spring Boot's strategies are there, else {@link #JPA}. */
    AUTO;

    private static final String PHYSICAL = "hibernate.physical_naming_strategy";
    private static final String IMPLICIT = "hibernate.implicit_naming_strategy";

    /**
     * What Spring Boot sets where the application sets nothing: 4.x, then 3.x
     * (<a href="https://docs.spring.io/spring-boot/how-to/data-access.html#howto.data-access.configure-hibernate-naming-strategy">Configure
     * Hibernate Naming Strategy</a>).
     */
    private static final List<Map<String, String>> OF_SPRING_BOOT = List.of(
            Map.of(
                    PHYSICAL,
                    "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
                    IMPLICIT,
                    "org.springframework.boot.hibernate.SpringImplicitNamingStrategy"),
            Map.of(
                    PHYSICAL,
                    "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
                    IMPLICIT,
                    "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy"));

    /** @throws ModelException when it is none */
    static Naming of(String text) {
        return switch (text) {
            case "spring" -> SPRING;
            case "jpa" -> JPA;
            case "auto" -> AUTO;
            default ->
                throw new ModelException("the request's 'naming' is '" + text + "'; expected spring, jpa or auto");
        };
    }

    /**
     * The settings that make it so.
     *
     * @throws ModelException when Spring Boot's are asked for and not there
     */
    Map<String, String> settings(Request request, ClassLoader application) {
        return switch (this) {
            case JPA -> Map.of();
            case SPRING ->
                ofSpringBoot(application)
                        .orElseThrow(() -> new ModelException(
                                "naming is \"spring\", but Spring Boot's naming strategies for Hibernate are not on the class"
                                        + " path; say naming = \"jpa\", or add Spring Boot to the class path"));
            case AUTO ->
                request.packages().isEmpty()
                        ? Map.of()
                        : ofSpringBoot(application).orElse(Map.of());
        };
    }

    private static Optional<Map<String, String>> ofSpringBoot(ClassLoader application) {
        return OF_SPRING_BOOT.stream()
                .filter(strategies -> strategies.values().stream().allMatch(name -> isThere(name, application)))
                .findFirst();
    }

    private static boolean isThere(String type, ClassLoader loader) {
        return loader.getResource(type.replace('.', '/') + ".class") != null;
    }
}
