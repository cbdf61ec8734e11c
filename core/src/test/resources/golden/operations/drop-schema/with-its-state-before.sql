DROP SCHEMA owned;

-- downgrade
CREATE SCHEMA owned AUTHORIZATION app_owner;
