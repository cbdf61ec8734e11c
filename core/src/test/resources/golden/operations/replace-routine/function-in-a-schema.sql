CREATE OR REPLACE FUNCTION app."Users"()
    RETURNS text
    LANGUAGE sql
    AS $retort$select 'a'$retort$;

-- downgrade
-- no inverse is known for replace function app.Users() (Test.java:1: nobody said what it did before)
