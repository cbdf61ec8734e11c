CREATE FUNCTION f()
    RETURNS integer
begin atomic
    delete from users;
    select 1;
end;

-- downgrade
DROP FUNCTION f();
