-- requires: 14
create table t ("end" int, "case" int, begin int, atomic int);
create function f() returns int begin atomic
  select t.end from t;
  select 1 as end;
  select t.case as case from t;
  select begin atomic from t;
  select "end" from t;
end;
select f();
