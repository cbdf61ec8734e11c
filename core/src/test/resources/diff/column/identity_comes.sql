-- old
create table t (a int not null, b bigint primary key);
-- new
create table t (a int not null, b bigint primary key generated always as identity (start 100 increment 5 minvalue 50 maxvalue 1000 cache 3 cycle));
