ALTER TABLE offers SET (toast.autovacuum_enabled = false);

-- downgrade
ALTER TABLE offers RESET (toast.autovacuum_enabled);
