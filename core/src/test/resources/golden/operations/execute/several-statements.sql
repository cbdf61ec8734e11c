insert into roles values (1, 'a;b');

update roles /* kept */ set name = 'b' where id = 1;
