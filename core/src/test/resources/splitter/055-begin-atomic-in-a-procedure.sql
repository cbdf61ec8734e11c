-- requires: 14
create table t (a int);
create or replace procedure p(a int, b int) language sql begin atomic
  insert into t values (a);
  insert into t select (b);
  delete from t where t.a in (select case when true then 3 end);
end;
call p(1, 2);
