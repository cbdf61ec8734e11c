CREATE TABLE app.sellers () INHERITS (app.people);

COMMENT ON TABLE app.sellers IS 'who sell';

-- downgrade
DROP TABLE app.sellers;
