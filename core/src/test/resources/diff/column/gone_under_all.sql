create function tf() returns trigger language plpgsql as 'begin return new; end';
-- old
create table t (id int primary key, b int, a int, unique (a, b), check (a > b));
create index on t (a);
create index on t ((a + b));
create statistics s on a, b from t;
create view v as select id, a from t;
create policy pol on t using (a > 1);
create trigger tr before update of a on t for each row execute function tf();
create table c (a int, b int, foreign key (a, b) references t (a, b));
comment on column t.a is 'gone';
insert into t values (1, 1, 2);
-- new
create table t (id int primary key, b int);
create index on t ((b + 1));
create view v as select id from t;
create policy pol on t using (b > 1);
create trigger tr before update of b on t for each row execute function tf();
create table c (a int, b int);
