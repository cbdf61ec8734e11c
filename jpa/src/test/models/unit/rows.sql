insert into note(id) values (1);
