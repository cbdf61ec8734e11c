create schema app;
create table people (id bigint not null, name text, "Odd Column" int);
create table other (id bigint);
create view seen as select id, name from people;
create function act() returns trigger language plpgsql as $$ begin return null; end $$;
create function app."Act ""odd"""() returns trigger language plpgsql as $$ begin return null; end $$;
create function is_fine(text) returns bool language sql as $$ select true $$;
create trigger plain before insert on people for each row execute function act();
create trigger several after insert or update or delete or truncate on people for each statement execute function act();
create trigger of_columns before update of name, "Odd Column" or delete on people for each row execute function act();
create trigger conditional after update on people for each row
    when (old.name is distinct from new.name and new."Odd Column" > 1 or (new.name = 'when (')) execute function act();
create trigger calling before insert on people for each row when (is_fine(new.name)) execute function act();
create trigger statement_when before truncate on people for each statement when (current_user <> 'x') execute function act();
create trigger arguments before insert on people for each row execute function act('a', '', 'it''s \ é 🐘', '00', 'x y');
create trigger empty_argument before insert on people for each row execute function act('');
create trigger tables after update on people referencing old table as old_rows new table as "New Rows"
    for each statement execute function act();
create trigger new_rows after insert on people referencing new table as n for each row execute function act();
create trigger odd before delete on people for each row execute function app."Act ""odd"""();
create trigger "When ""odd""; --" before delete on people for each row when (old.id > 0) execute function act();
create trigger view_insert instead of insert or update or delete on seen for each row execute function act();
create trigger view_statement before update on seen for each statement execute function act();
create trigger built_in before update on people for each row execute function suppress_redundant_updates_trigger();
create constraint trigger checked after insert on people for each row execute function act();
create constraint trigger deferred after insert or update of name on people from other deferrable initially deferred
    for each row when (new.id > 1) execute function act('x');
create constraint trigger deferrable_one after delete on people deferrable for each row execute function act();
create trigger disabled before insert on other for each row execute function act();
create trigger replicated before insert on other for each row execute function act();
create trigger always before insert on other for each row execute function act();
alter table other disable trigger disabled;
alter table other enable replica trigger replicated;
alter table other enable always trigger always;
