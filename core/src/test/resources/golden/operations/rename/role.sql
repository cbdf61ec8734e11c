ALTER ROLE app_owner RENAME TO other;

-- downgrade
ALTER ROLE other RENAME TO app_owner;
