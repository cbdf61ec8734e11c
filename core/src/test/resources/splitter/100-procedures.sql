create table t (a int);
create procedure p(inout a int) language plpgsql as $$ begin insert into t values (a); a := 2; end; $$;
call p(1);
create procedure q() language sql as $$ insert into t values (1); insert into t values (2); $$; call q();
