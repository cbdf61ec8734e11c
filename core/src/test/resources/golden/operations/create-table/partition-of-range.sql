CREATE TABLE events_2026 PARTITION OF events (
    CONSTRAINT ck_country CHECK (country <> '')
) FOR VALUES FROM ('2026-01-01', 'a') TO ('2027-01-01', MAXVALUE);

-- downgrade
DROP TABLE events_2026;
