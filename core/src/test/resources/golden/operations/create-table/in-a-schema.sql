CREATE TABLE app.offers (
    user_id bigint,
    FOREIGN KEY (user_id) REFERENCES app.users
);

COMMENT ON COLUMN app.offers.user_id IS 'who';

-- downgrade
DROP TABLE app.offers;
