DROP POLICY edit ON offers;

-- downgrade
CREATE POLICY edit ON offers
    TO authenticated
    USING (published)
    WITH CHECK (id > 0);
