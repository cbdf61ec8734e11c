CREATE TABLE sellers (
    CONSTRAINT ck_owner CHECK (owner > 0)
) INHERITS (app.people, public.owners);

-- downgrade
DROP TABLE sellers;
