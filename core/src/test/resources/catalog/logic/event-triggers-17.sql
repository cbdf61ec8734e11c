-- since: 17
create function note() returns event_trigger language plpgsql as $$ begin end $$;
create event trigger entering on login execute function note();
alter event trigger entering disable;
