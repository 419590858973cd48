-- SPDX-License-Identifier: GPL-3.0-or-later
-- Apart from journal-004, because sorting a million rows once is quicker than finding each its place.
-- One index for each order, and each holds what is filtered by: no row has to be fetched for that.
-- The attempt stands in each as a column, so that a page can go on from (key, attempt).
CREATE INDEX history_by_environment ON history_rows (environment, attempt, outcome, opened_at);

CREATE INDEX history_by_outcome ON history_rows (outcome, attempt, environment, opened_at);

CREATE INDEX history_by_account_no ON history_rows (account_no, attempt, outcome, environment, opened_at);

CREATE INDEX history_by_name ON history_rows (name, attempt, outcome, environment, opened_at);

CREATE INDEX history_by_company ON history_rows (company, attempt, outcome, environment, opened_at);

CREATE INDEX history_by_account_id ON history_rows (account_id, attempt, outcome, environment, opened_at);

CREATE INDEX history_by_address_id ON history_rows (address_id, attempt, outcome, environment, opened_at);

CREATE INDEX history_by_contact_id ON history_rows (contact_id, attempt, outcome, environment, opened_at);

CREATE INDEX history_by_problem ON history_rows (problem, attempt, outcome, environment, opened_at);

-- What is searched, with the start of each word marked by two U+0002. A trigram needs three
-- characters: with the marks there are enough at the start of a word of one or two letters.
CREATE VIEW search_texts AS
SELECT number, char(2, 2) || replace(replace(replace(search_text, ' ', ' ' || char(2, 2)),
    char(10), char(10, 2, 2)), char(9), char(9, 2, 2)) AS text
FROM attempts;

-- Keeps no copy of the texts. SQLite 3.40 cannot fold accents in a trigram: search_text is folded.
CREATE VIRTUAL TABLE attempt_words USING fts5 (text, content = 'search_texts',
    content_rowid = 'number', tokenize = 'trigram case_sensitive 1', columnsize = 0);

-- More memory for the one time that all of it is made: fewer pieces to merge.
INSERT INTO attempt_words (attempt_words, rank) VALUES ('hashsize', 33554432);

INSERT INTO attempt_words (attempt_words) VALUES ('rebuild');

INSERT INTO attempt_words (attempt_words, rank) VALUES ('hashsize', 1048576);

-- Whoever changes search_text, the index follows in the same transaction.
CREATE TRIGGER attempt_words_of_new AFTER INSERT ON attempts
BEGIN
    INSERT INTO attempt_words (rowid, text)
    SELECT number, text FROM search_texts WHERE number = new.number;
END;

CREATE TRIGGER attempt_words_taken_out BEFORE UPDATE OF search_text ON attempts
WHEN old.search_text <> new.search_text
BEGIN
    INSERT INTO attempt_words (attempt_words, rowid, text)
    SELECT 'delete', number, text FROM search_texts WHERE number = old.number;
END;

CREATE TRIGGER attempt_words_put_in AFTER UPDATE OF search_text ON attempts
WHEN old.search_text <> new.search_text
BEGIN
    INSERT INTO attempt_words (rowid, text)
    SELECT number, text FROM search_texts WHERE number = new.number;
END;
