CREATE TABLE app.profiles (
    id uuid,
    PRIMARY KEY (id),
    FOREIGN KEY (id) REFERENCES auth.users (id)
);

-- downgrade
DROP TABLE app.profiles;
