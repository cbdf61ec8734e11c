ALTER TABLE app.events DETACH PARTITION app.few;

-- downgrade
ALTER TABLE app.events ATTACH PARTITION app.few FOR VALUES FROM (1) TO (10);
