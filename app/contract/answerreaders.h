// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"

namespace desk {

/// The two halves of readAnswer(). The text has no byte-order mark and is well-formed UTF-16.
std::optional<Answer> readJsonAnswer(const QString &text);
std::optional<Answer> readXmlAnswer(const QString &text);

} // namespace desk
