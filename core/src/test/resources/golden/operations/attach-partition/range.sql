ALTER TABLE app.events ATTACH PARTITION archive.old_events FOR VALUES FROM (MINVALUE) TO ('2020-01-01');

-- downgrade
ALTER TABLE app.events DETACH PARTITION archive.old_events;
