-- old
create table t (a smallserial, b bigserial, c serial not null, d int);
insert into t (d) values (1);
-- new
create table t (a serial, b serial, c bigserial not null, d int);
