// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace desk::test {

/// The entries of one of iso-codes' own files, to measure ours against; none if it cannot be read.
/// standard: "3166-1". ISO_CODES_JSON is the folder that CMake found them in.
inline QList<QJsonObject> isoEntries(const QString &standard)
{
    QFile file(QStringLiteral(ISO_CODES_JSON "/iso_%1.json").arg(standard));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QJsonObject> entries;
    const QJsonArray list =
        QJsonDocument::fromJson(file.readAll()).object().value(standard).toArray();
    for (const auto &entry : list)
        entries << entry.toObject();
    return entries;
}

} // namespace desk::test
