begin; select 1; end; begin work; commit; begin transaction isolation level serializable; select 2; rollback;
start transaction; savepoint a; release a; end transaction;
