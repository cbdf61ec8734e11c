CREATE INDEX idx_modifiers ON users (created_at desc nulls last, email text_pattern_ops, (upper(email)) collate "C");

-- downgrade
DROP INDEX idx_modifiers;
