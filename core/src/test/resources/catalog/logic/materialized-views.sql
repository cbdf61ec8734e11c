create table people (id bigint not null, name text);
create materialized view plain as select id, name from people;
create materialized view empty as select id from people with no data;
create materialized view stored with (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false)
    tablespace pg_default as select id, name from people;
create materialized view renamed (a, "B b") as select id, name from people where name like 'a%';
create view over_it as select a from renamed;
create materialized view over_both as select a from over_it union select id from plain;
