ALTER TYPE address ALTER ATTRIBUTE number TYPE bigint CASCADE;

-- downgrade
ALTER TYPE address ALTER ATTRIBUTE number TYPE integer CASCADE;
