ALTER FUNCTION one(integer)
    SET work_mem = '5MB';

-- downgrade
ALTER FUNCTION one(integer)
    RESET work_mem;
