select now() at time zone 'UTC'; select 'a;' like '%;' escape '\'; select 'b' similar to '(b|;)'; select ';' ~ '^;$';
select ';' ~* E'^\\;$'; select ';' !~ $$;a$$;
