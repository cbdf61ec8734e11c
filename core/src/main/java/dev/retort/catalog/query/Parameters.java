package dev.retort.catalog.query;

import dev.retort.schema.StorageParameter;
import java.util.List;

/** Options as system catalogs keep them: {@code fillfactor=70}. */
public final class Parameters {

    private Parameters() {}

    public static List<StorageParameter> of(List<String> options) {
        return named("", options);
    }

    /** Of a table's secondary storage. */
    public static List<StorageParameter> ofToast(List<String> options) {
        return named("toast.", options);
    }

    private static List<StorageParameter> named(String namespace, List<String> options) {
        return options.stream().map(option -> named(namespace, option)).toList();
    }

    private static StorageParameter named(String namespace, String option) {
        int sign = option.indexOf('=');
        return new StorageParameter(namespace + option.substring(0, sign), option.substring(sign + 1));
    }
}
