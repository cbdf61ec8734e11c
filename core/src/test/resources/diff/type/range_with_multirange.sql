-- since: 14
-- old
create type r as range (subtype = integer, multirange_type_name = rs);
create table t (id int, a r, b rs);
insert into t values (1, '[1,5)', '{[1,2)}');
-- new
create type r as range (subtype = numeric, multirange_type_name = rs);
create table t (id int, a r, b rs);
