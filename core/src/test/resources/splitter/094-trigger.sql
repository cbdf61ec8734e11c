create table t (a int);
create function touch() returns trigger language plpgsql as $$ begin new.a := new.a + 1; return new; end $$;
create trigger touch before insert or update on t for each row when (new.a > 0 and ';' <> ')') execute function touch();
insert into t values (1); table t;
