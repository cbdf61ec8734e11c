ALTER PUBLICATION changes SET TABLE app.users;

ALTER PUBLICATION changes SET (publish_generated_columns = stored);

-- downgrade
ALTER PUBLICATION changes SET TABLE public.users;

ALTER PUBLICATION changes SET (publish_generated_columns = none);
