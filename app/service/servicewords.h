// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace desk {

/// What the body of a refusal says, in ASP.NET's shape and either format:
/// {"Message": "...", "ModelState": {"Field": ["...", ...]}}. On one line, without control
/// characters, cut between words at some 500 characters. Empty when it says nothing that can be
/// read: HTML of a proxy is no words of the service.
QString serviceWords(const QByteArray &body);

/// Text from elsewhere, fit for a sentence of ours: the same line, cut the same way.
QString plainLine(const QString &text);

} // namespace desk
