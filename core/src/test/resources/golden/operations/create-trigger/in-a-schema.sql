CREATE CONSTRAINT TRIGGER t AFTER INSERT ON app.users
    FROM app.users
    FOR EACH ROW
    EXECUTE FUNCTION app.touch();

-- downgrade
DROP TRIGGER t ON app.users;
