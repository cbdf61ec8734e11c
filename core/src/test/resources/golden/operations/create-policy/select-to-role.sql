CREATE POLICY p ON offers
    FOR SELECT
    TO authenticated
    USING (published);

-- downgrade
DROP POLICY p ON offers;
