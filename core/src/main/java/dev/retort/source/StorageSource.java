package dev.retort.source;

import dev.retort.schema.IndexStorage;
import dev.retort.schema.StorageParameter;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.List;

/** Parameters of storage. */
final class StorageSource {

    private StorageSource() {}

    /** {@code 70}, {@code true} or {@code "auto"}; each is the same to the parameter. */
    static Code value(String value) {
        return isInt(value) || value.equals("true") || value.equals("false") ? Code.word(value) : Code.text(value);
    }

    static Code name(QualifiedName parameter) {
        return Code.text(parameter.toString());
    }

    /** {@code code.with("fillfactor", 70)} for each. */
    static Code with(Code code, List<StorageParameter> parameters) {
        Code result = code;
        for (StorageParameter parameter : parameters) {
            result = result.then("with", name(parameter.name()), value(parameter.value()));
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
}
