ALTER PROCEDURE tidy(integer)
    SECURITY DEFINER;

-- downgrade
ALTER PROCEDURE tidy(integer)
    SECURITY INVOKER;
