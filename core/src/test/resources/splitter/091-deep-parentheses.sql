select ((((((((1)))))))); select (select (select 2 where (true)) as a); with a as (with b as (select 1) select * from b)
select * from a;
