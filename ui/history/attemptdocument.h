// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/checkrecord.h"

class QTextDocument;

namespace desk {

/// Writes the notes, what the service said, every field as sent (the key is not kept), what
/// happened and the circumstances into the document, in place of what was there. Everything goes in
/// as plain text.
void writeAttempt(QTextDocument &document, const Attempt &attempt,
                  const QList<AttemptEvent> &events);

} // namespace desk
