ALTER TABLE app.offers INHERIT app.parents, INHERIT public.parents;

-- downgrade
ALTER TABLE app.offers NO INHERIT public.parents, NO INHERIT app.parents;
