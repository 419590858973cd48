-- SPDX-License-Identifier: GPL-3.0-or-later
-- By what a customer is known again (app/contract/customerkeys.h), folded; '' is nothing to compare.
-- A row for each attempt that created its customer, or may have: created, unknown, or still open.
-- Rejected, refused or unsent attempts created nothing, so nobody is known by them.
-- The attempts of before are entered by app/journal/keyrows.cpp, which can fold.
-- From here on there are events of the kind "noted" too: what somebody wrote beside an attempt.
CREATE TABLE customer_keys (
    attempt        INTEGER PRIMARY KEY REFERENCES attempts (number),
    environment    TEXT NOT NULL,
    created        INTEGER NOT NULL, -- 1: the customer is there; 0: may be
    account_no     TEXT NOT NULL,
    email          TEXT NOT NULL,
    vat_number     TEXT NOT NULL,
    name_and_place TEXT NOT NULL
) STRICT;
