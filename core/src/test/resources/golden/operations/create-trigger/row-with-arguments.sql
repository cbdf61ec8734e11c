CREATE TRIGGER t BEFORE INSERT OR UPDATE OR DELETE ON users
    FOR EACH ROW
    EXECUTE FUNCTION touch('it''s', E'\\', '');

-- downgrade
DROP TRIGGER t ON users;
