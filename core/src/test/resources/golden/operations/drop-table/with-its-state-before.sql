DROP TABLE users;

-- downgrade
CREATE TABLE users (
    id integer
);
