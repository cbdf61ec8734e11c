-- old
create table t (a int, b text, c varchar(10), d numeric(10, 2), e timestamp, f int[], g date, h json, i bit(3), j char(3), k real, l interval, m bigint, n uuid, o boolean, p text[]);
insert into t values (1, 'x', 'y', 1.25, now(), '{1,2}', now(), '{}', b'101', 'abc', 1.5, '1 day', 3, '00000000-0000-0000-0000-000000000000', true, '{a}');
-- new
create table t (a bigint, b varchar(20), c text, d numeric(12, 4), e timestamptz, f bigint[], g timestamp, h jsonb, i varbit(5), j varchar(5), k double precision, l interval(3), m numeric, n text, o text, p varchar(3)[]);
