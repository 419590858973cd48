-- SPDX-License-Identifier: GPL-3.0-or-later
-- A run of a file of rows, known again by what is in the file and how it is read; see
-- app/importing/importidentity.h. After whatever stopped it, it goes on from what stands here.
CREATE TABLE import_runs (
    number    INTEGER PRIMARY KEY AUTOINCREMENT,
    identity  TEXT NOT NULL UNIQUE,
    begun_at  INTEGER NOT NULL,
    file_name TEXT NOT NULL -- without its folder
) STRICT;

-- An attempt that a row of a file made. A row has several where it was tried again.
CREATE TABLE import_rows (
    attempt INTEGER PRIMARY KEY REFERENCES attempts (number),
    run     INTEGER NOT NULL REFERENCES import_runs (number),
    row     INTEGER NOT NULL, -- 1, 2, ...; the header is none
    content INTEGER NOT NULL  -- hash of its cells; 0 once its customer was erased
) STRICT;

CREATE INDEX import_rows_of_run ON import_rows (run, row, attempt);
