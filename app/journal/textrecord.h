// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace desk {

/// Any UTF-16 as JSON that gives the very same text back. JSON is kept as UTF-8, which has no
/// lone surrogates: text with one in it becomes {"utf16": "<4 hex digits a code unit>"}.
QJsonValue recordText(const QString &text);

/// nullopt: no text was recorded there.
std::optional<QString> textFromRecord(const QJsonValue &record);

} // namespace desk
