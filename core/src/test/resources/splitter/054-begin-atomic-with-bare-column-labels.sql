-- requires: 14
create function f() returns int begin atomic
  select 1 end;
  select 2 case;
  select 3 begin;
end;
select 4 end;
