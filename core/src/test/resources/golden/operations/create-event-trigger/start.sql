CREATE EVENT TRIGGER e ON ddl_command_start
    EXECUTE FUNCTION audit();

-- downgrade
DROP EVENT TRIGGER e;
