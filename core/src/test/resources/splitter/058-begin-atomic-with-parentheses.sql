-- requires: 14
create function f(a int default (1), variadic b int[] default array[(2)]) returns table (c int, d text)
begin atomic
  (select 1, (select ')')) union (select (2), '(');
  select a, (select max(x) from (values (1), (2)) v (x))::text;
end;
select * from f();
