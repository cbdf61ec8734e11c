DROP TRIGGER touch ON users;

-- downgrade
CREATE TRIGGER touch BEFORE UPDATE OF email ON users
    FOR EACH ROW
    EXECUTE FUNCTION touch('a');
