create view a as select ';' as "x;" ; create or replace view b as (select "x;" from a); create materialized view c as
select * from b with no data; refresh materialized view c; drop view a cascade;
