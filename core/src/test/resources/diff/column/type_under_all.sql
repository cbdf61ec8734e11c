create function tf() returns trigger language plpgsql as 'begin return new; end';
-- old
create table p (a int primary key, u int unique);
create table t (id int primary key, a int references p, b int not null, c int generated always as (b + 1) stored, check (b > 0), exclude (b with =));
create index on t (b) where b > 1;
create index on t ((b + 1)) include (a);
create statistics s on a, b from t;
create view v as select b from t;
create view w as select b from v;
create materialized view m as select b from w;
create index on m (b);
create trigger tr before update of b on t for each row when (new.b > 1) execute function tf();
create policy pol on t using (b > 1);
create rule r as on update to t where new.b > 100 do instead nothing;
insert into p values (1, 1);
insert into t values (1, 1, 2);
-- new
create table p (a bigint primary key, u int unique);
create table t (id int primary key, a bigint references p, b bigint not null, c int generated always as (b + 1) stored, check (b > 0), exclude (b with =));
create index on t (b) where b > 1;
create index on t ((b + 1)) include (a);
create statistics s on a, b from t;
create view v as select b from t;
create view w as select b from v;
create materialized view m as select b from w;
create index on m (b);
create trigger tr before update of b on t for each row when (new.b > 1) execute function tf();
create policy pol on t using (b > 1);
create rule r as on update to t where new.b > 100 do instead nothing;
