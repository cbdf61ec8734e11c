CREATE TRIGGER t BEFORE INSERT OR UPDATE OF email, "order" ON users
    FOR EACH ROW
    EXECUTE FUNCTION touch();

-- downgrade
DROP TRIGGER t ON users;
