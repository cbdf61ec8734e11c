CREATE EVENT TRIGGER e ON sql_drop
    EXECUTE FUNCTION app.audit();

-- downgrade
DROP EVENT TRIGGER e;
