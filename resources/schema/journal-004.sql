-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the history is sorted and filtered by, folded: a narrow row for each attempt, so that a
-- million of them can be gone through without touching what they hold. Null: nothing is shown there.
-- The attempts of before are entered by app/journal/historyrows.cpp, which can fold.
CREATE TABLE history_rows (
    attempt     INTEGER PRIMARY KEY REFERENCES attempts (number),
    opened_at   INTEGER NOT NULL,
    environment TEXT NOT NULL,
    outcome     TEXT,
    account_no  TEXT,
    name        TEXT,
    company     TEXT,
    account_id  INTEGER,
    address_id  INTEGER,
    contact_id  INTEGER,
    problem     TEXT
) STRICT;
