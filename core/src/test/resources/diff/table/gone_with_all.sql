-- old
create type m as enum ('a');
create function f() returns int language sql as 'select 1';
create sequence s;
create table p (id serial primary key, m m default 'a', n int default f(), o int default nextval('s'));
create table c (id int references p);
create view v as select * from p;
create materialized view mv as select * from v;
create index on mv (id);
create function tf() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before insert on p for each row execute function tf();
alter table p enable row level security;
create policy pol on p using (n > 1);
create rule r as on update to v do instead nothing;
create statistics st on id, n from p;
create publication pub for table p;
comment on column p.m is 'x';
-- new
