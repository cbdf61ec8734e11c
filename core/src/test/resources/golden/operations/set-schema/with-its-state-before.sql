ALTER TABLE public.users SET SCHEMA app;

-- downgrade
ALTER TABLE app.users SET SCHEMA public;
