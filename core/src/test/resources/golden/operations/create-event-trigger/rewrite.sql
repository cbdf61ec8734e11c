CREATE EVENT TRIGGER e ON table_rewrite
    EXECUTE FUNCTION audit();

-- downgrade
DROP EVENT TRIGGER e;
