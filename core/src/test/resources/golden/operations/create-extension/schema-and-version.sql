CREATE EXTENSION citext SCHEMA extensions VERSION '1.6';

-- downgrade
DROP EXTENSION citext;
