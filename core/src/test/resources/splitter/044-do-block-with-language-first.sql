do language plpgsql $body$ begin perform 1; perform $$;$$; end $body$;
do 'begin perform 1; end' language plpgsql;
