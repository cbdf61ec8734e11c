-- since: 14
create table people (a int, b int, "Odd Column" text);
create function twice(int) returns int language sql immutable as $$ select $1 * 2 $$;
create statistics expression on (a + b) from people;
create statistics mixed (mcv, dependencies) on a, lower("Odd Column"), (twice(b) + 1) from people;
create statistics two on (a % 2), (b % 2) from people;
create statistics quoted on a, ("Odd Column" || ', it''s (') from people;
