create table stdin (a int); insert into stdin values (1);
copy stdin to stdout; copy (select a from stdin) to stdout with (format csv); copy stdin (a) to stdin;
copy (select a is distinct from 2 from stdin) to stdout; select 1;
