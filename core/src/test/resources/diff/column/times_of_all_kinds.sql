-- old
create table t (a date, b timestamp, c timestamptz(3), d time, e interval, f timestamptz);
insert into t values ('2020-01-01', '2020-01-01', '2020-01-01 00:00+00', '12:00', '1 hour', now());
-- new
create table t (a timestamp, b timestamptz, c timestamp(3), d interval, e interval(2), f date);
