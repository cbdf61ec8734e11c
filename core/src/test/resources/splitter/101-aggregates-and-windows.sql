create function plus(int, int) returns int language sql immutable as 'select $1 + $2;';
create aggregate total (int) (sfunc = plus, stype = int, initcond = '0');
select total(a) over (order by a rows between 1 preceding and current row) from (values (1), (2)) v (a); select 1;
