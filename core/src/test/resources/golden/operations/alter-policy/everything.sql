ALTER POLICY edit ON offers
    TO "x""; drop table y; --"
    USING (id < 9)
    WITH CHECK (true);

-- downgrade
ALTER POLICY edit ON offers
    TO authenticated
    USING (published)
    WITH CHECK (id > 0);
