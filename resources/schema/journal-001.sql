-- SPDX-License-Identifier: GPL-3.0-or-later
-- A blank line ends a statement. Times are milliseconds since 1970 in UTC.
-- A landed file is never changed: what comes later is a further file.
CREATE TABLE attempts (
    number       INTEGER PRIMARY KEY AUTOINCREMENT,
    id           TEXT NOT NULL UNIQUE,
    owner        TEXT NOT NULL,    -- whose lock file says whether the attempt may still be running
    opened_at    INTEGER NOT NULL,
    environment  TEXT NOT NULL,
    base_url     TEXT NOT NULL,
    format       TEXT NOT NULL,
    request      TEXT NOT NULL,    -- JSON by API name, without the key
    concluded_at INTEGER,          -- this and all below: null while it runs
    outcome      TEXT,
    http_status  INTEGER,
    answer       TEXT,             -- JSON
    error        TEXT,
    search_text  TEXT NOT NULL,    -- folded; a line for each text that is searched
    CHECK ((outcome IS NULL) = (concluded_at IS NULL))
) STRICT;

CREATE INDEX attempts_running ON attempts (owner) WHERE outcome IS NULL;

CREATE INDEX attempts_by_outcome ON attempts (outcome, concluded_at);

CREATE TABLE events (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    attempt INTEGER NOT NULL REFERENCES attempts (number),
    at      INTEGER NOT NULL,
    kind    TEXT NOT NULL,         -- opened, sent, concluded
    detail  TEXT NOT NULL          -- JSON; holds nothing about a customer
) STRICT;

CREATE INDEX events_of_attempt ON events (attempt, number);

CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are only appended'); END;

CREATE TRIGGER events_are_not_removed BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are only appended'); END;

-- Bodies lie here as they are, so that a search of the file's bytes can show what is not in it.
CREATE TABLE exchanges (
    attempt          INTEGER PRIMARY KEY REFERENCES attempts (number),
    url              TEXT NOT NULL,
    request_headers  TEXT NOT NULL, -- JSON: [[name, value], ...], a character for each byte
    request_body     BLOB NOT NULL,
    status           INTEGER,
    reason           BLOB NOT NULL,
    response_headers TEXT NOT NULL,
    response_body    BLOB NOT NULL,
    response_cut     INTEGER NOT NULL,
    duration_ms      INTEGER NOT NULL
) STRICT;
