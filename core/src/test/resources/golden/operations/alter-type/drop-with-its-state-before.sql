ALTER TYPE address DROP ATTRIBUTE number CASCADE;

-- downgrade
ALTER TYPE address ADD ATTRIBUTE number integer CASCADE;
