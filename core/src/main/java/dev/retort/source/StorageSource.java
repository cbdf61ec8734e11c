package dev.retort.source;

import dev.retort.schema.IndexStorage;
import dev.retort.schema.StorageParameter;
import dev.retort.source.code.Code;
import dev.retort.source.code.SchemaScope;
import dev.retort.sql.Identifier;
import java.util.List;

/** Parameters of storage. */
final class StorageSource {

    private StorageSource() {}

    /** {@code 70}, {@code -0.5}, {@code true} or {@code "auto"}: what the parameter turns into this text. */
    static Code value(String value) {
        boolean bare = isInt(value) || isDouble(value) || value.equals("true") || value.equals("false");
        return bare ? Code.word(value) : Code.text(value);
    }

    /** {@code code.with("fillfactor", 70)} for each. */
    static Code with(Code code, List<StorageParameter> parameters) {
        Code result = code;
        for (StorageParameter parameter : parameters) {
            result = result.then("with", Code.text(parameter.name()), value(parameter.value()));
        }
        return result;
    }

    static Code storage(Code code, IndexStorage storage) {
        Code result = storage.include().isEmpty() ? code : code.then("including", names(storage.include()));
        result = with(result, storage.parameters());
        return storage.tablespace() == null
                ? result
                : result.then("tablespace", SchemaScope.name(storage.tablespace()));
    }

    static List<Code> names(List<Identifier> names) {
        return names.stream().map(SchemaScope::name).toList();
    }

    private static boolean isInt(String value) {
        try {
            return Integer.toString(Integer.parseInt(value)).equals(value);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDouble(String value) {
        return value.matches("-?\\d{1,9}\\.\\d{1,6}")
                && Double.toString(Double.parseDouble(value)).equals(value);
    }
}
