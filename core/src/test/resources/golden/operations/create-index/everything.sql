CREATE UNIQUE INDEX idx_everything ON users USING btree ("user" desc, (lower(email))) INCLUDE (id) WHERE email <> '';

-- downgrade
DROP INDEX idx_everything;
