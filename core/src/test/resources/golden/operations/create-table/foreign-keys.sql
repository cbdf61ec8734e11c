CREATE TABLE offers (
    user_id bigint,
    code text,
    FOREIGN KEY (user_id) REFERENCES users,
    CONSTRAINT fk_offers_code FOREIGN KEY (code) REFERENCES users (code) ON UPDATE CASCADE ON DELETE SET NULL
);

-- downgrade
DROP TABLE offers;
