update roles set name = ':name' where id = 1 or name = '?';
