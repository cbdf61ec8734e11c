create function next_role() returns int language sql as 'select max(id) + 1 from roles';

create function one() returns int language plpgsql as $$
begin
    return 1;
end $$;

-- downgrade
-- no inverse is known for execute "create function next_role() returns int language sql as 'se…" (Test.java:1: SQL is not looked into), execute "create function one() returns int language plpgsql as $$ be…" (Test.java:1: SQL is not looked into)
