-- SPDX-License-Identifier: GPL-3.0-or-later
-- Apart from journal-002, because sorting a million rows once is quicker than finding each its place.
-- The attempt's number, which is the rowid, stands at the end of each: the newest is found at once.
CREATE INDEX customer_keys_account_no ON customer_keys (account_no, environment, created)
    WHERE account_no <> '';

CREATE INDEX customer_keys_email ON customer_keys (email, environment, created)
    WHERE email <> '';

CREATE INDEX customer_keys_vat_number ON customer_keys (vat_number, environment, created)
    WHERE vat_number <> '';

CREATE INDEX customer_keys_name_and_place ON customer_keys (name_and_place, environment, created)
    WHERE name_and_place <> '';
