DROP TABLE IF EXISTS offers;

-- downgrade
CREATE TABLE offers (
    id integer
);
