CREATE TABLE first_events PARTITION OF events FOR VALUES FROM (MINVALUE, MINVALUE) TO ('2020-01-01', 'a') PARTITION BY LIST (country);

-- downgrade
DROP TABLE first_events;
