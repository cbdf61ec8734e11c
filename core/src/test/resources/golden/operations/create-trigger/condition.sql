CREATE TRIGGER t BEFORE UPDATE ON users
    FOR EACH ROW
    WHEN (old.email is distinct from new.email)
    EXECUTE FUNCTION touch();

-- downgrade
DROP TRIGGER t ON users;
