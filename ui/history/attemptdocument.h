// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTextDocument;

namespace desk {

struct Attempt;

/// Writes the notes, what the service said, the circumstances and every field as sent (the key is
/// not kept) into the document, in place of what was there. Everything goes in as plain text.
void writeAttempt(QTextDocument &document, const Attempt &attempt);

} // namespace desk
