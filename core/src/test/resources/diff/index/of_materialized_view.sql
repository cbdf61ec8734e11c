-- old
create materialized view m as select 1 as a, 2 as b;
create unique index i on m (a);
create index j on m (b);
-- new
create materialized view m as select 1 as a, 2 as b;
create unique index i on m (a, b);
create index k on m ((a + b));
