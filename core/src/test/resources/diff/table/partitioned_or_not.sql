-- old
create table t (id int not null, at date not null, primary key (id, at));
create view v as select id from t;
-- new
create table t (id int not null, at date not null, primary key (id, at)) partition by range (at);
create table t_1 partition of t for values from (minvalue) to (maxvalue);
create view v as select id from t;
