-- old
create view a as select 1 as x;
create view b as select x from a;
-- new
create view b as select 1 as x;
create view a as select x from b;
