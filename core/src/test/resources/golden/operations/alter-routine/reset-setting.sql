ALTER FUNCTION one(integer)
    RESET search_path;

-- downgrade
ALTER FUNCTION one(integer)
    SET search_path = 'app';
