ALTER INDEX app.idx_events ATTACH PARTITION app.idx_few;

-- downgrade
-- no inverse is known for attach index app.idx_few to app.idx_events (Test.java:1: PostgreSQL cannot detach an index)
