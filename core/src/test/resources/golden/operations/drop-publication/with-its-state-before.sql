DROP PUBLICATION changes;

-- downgrade
CREATE PUBLICATION changes FOR TABLE users;
