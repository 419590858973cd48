-- SPDX-License-Identifier: GPL-3.0-or-later
-- When each thousand and twenty-four attempts in a row were opened: from a date to a date is found
-- here without going through every attempt, also where a clock was set back in between.
CREATE TABLE history_spans (
    span   INTEGER PRIMARY KEY, -- attempt >> 10
    oldest INTEGER NOT NULL,    -- opened_at
    newest INTEGER NOT NULL
) STRICT;

INSERT INTO history_spans
SELECT attempt >> 10, min(opened_at), max(opened_at) FROM history_rows GROUP BY attempt >> 10;

-- No upsert: a row that is replaced would take this along with it.
CREATE TRIGGER history_spans_of_new AFTER INSERT ON history_rows
BEGIN
    INSERT INTO history_spans SELECT new.attempt >> 10, new.opened_at, new.opened_at
    WHERE NOT EXISTS (SELECT 1 FROM history_spans WHERE span = new.attempt >> 10);
    UPDATE history_spans
    SET oldest = min(oldest, new.opened_at), newest = max(newest, new.opened_at)
    WHERE span = new.attempt >> 10 AND (new.opened_at < oldest OR new.opened_at > newest);
END;
