CREATE TABLE app.sellers (
    LIKE app.people,
    LIKE public.owners INCLUDING DEFAULTS
);

-- downgrade
DROP TABLE app.sellers;
