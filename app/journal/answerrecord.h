// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/answer.h"

#include <QString>

namespace desk {

/// The answer as the journal keeps it: compact JSON; what was absent is absent there too.
QString recordAnswer(const Answer &answer);
Answer answerFromRecord(const QString &record);

} // namespace desk
