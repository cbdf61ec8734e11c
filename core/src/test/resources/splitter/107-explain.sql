explain select ';'; explain (costs off, format json) select case when true then ')' end; explain analyze select 1;
