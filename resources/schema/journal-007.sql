-- SPDX-License-Identifier: GPL-3.0-or-later
-- 'checked': as the form or a file had it, and nothing stood against it; 'anyway': although
-- something did; 'raw': the bytes as somebody wrote them, so that request is only what could be
-- read of them.
ALTER TABLE attempts ADD COLUMN sent_as TEXT NOT NULL DEFAULT 'checked';
