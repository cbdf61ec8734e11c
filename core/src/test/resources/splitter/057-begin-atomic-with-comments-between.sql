-- requires: 14
create /* a */ or -- b
replace /* c; */ function f() returns int begin /* ; */ -- ;
atomic /* end; */ select 1; -- end;
/* end */ end /* ; */;
select 1;
