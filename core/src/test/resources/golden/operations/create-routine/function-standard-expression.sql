CREATE FUNCTION f(a integer)
    RETURNS integer
    IMMUTABLE
return a + 1;

-- downgrade
DROP FUNCTION f(integer);
