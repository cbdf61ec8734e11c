ALTER TABLE users ADD COLUMN state varchar(20) DEFAULT 'it''s "new"';

-- downgrade
ALTER TABLE users DROP COLUMN state;
