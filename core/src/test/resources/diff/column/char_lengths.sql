-- old
create table t (a char(3), b varchar(10), c varchar, d text, e bit(3), f varbit(5));
insert into t values ('a', 'b', 'c', 'd', b'101', b'1');
-- new
create table t (a char(5), b varchar(20), c varchar(5), d varchar(9), e bit(3), f varbit(9));
