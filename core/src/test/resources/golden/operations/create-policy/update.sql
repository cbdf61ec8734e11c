CREATE POLICY p ON offers
    FOR UPDATE
    USING (published)
    WITH CHECK (not published);

-- downgrade
DROP POLICY p ON offers;
