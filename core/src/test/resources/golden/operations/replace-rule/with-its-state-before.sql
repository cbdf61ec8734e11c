CREATE OR REPLACE RULE keep AS ON UPDATE TO users
    DO ALSO delete from log;

-- downgrade
CREATE OR REPLACE RULE keep AS ON DELETE TO users
    WHERE old.id = 1
    DO INSTEAD NOTHING;
