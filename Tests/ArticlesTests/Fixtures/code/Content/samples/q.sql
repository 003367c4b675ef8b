--<students>
SELECT 1
--</students>
-- <teachers>
SELECT 2
--</teachers>
