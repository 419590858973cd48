-- SPDX-License-Identifier: GPL-3.0-or-later
-- When something of a call came, in milliseconds from its start; null where Qt did not tell.
ALTER TABLE exchanges ADD COLUMN encrypted_ms INTEGER;

ALTER TABLE exchanges ADD COLUMN first_byte_ms INTEGER;
