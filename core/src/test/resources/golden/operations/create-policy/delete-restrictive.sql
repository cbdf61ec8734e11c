CREATE POLICY p ON offers
    AS RESTRICTIVE
    FOR DELETE
    USING (not published);

-- downgrade
DROP POLICY p ON offers;
