-- requires: 14
create function f(a int) returns text language sql begin atomic
  select case when a = 1 then 'one' else 'other;' end;
  select case a when 1 then case when true then 'x' end else 'y' end;
end;
select f(1);
