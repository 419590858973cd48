// SPDX-License-Identifier: GPL-3.0-or-later
#include "noterecord.h"

#include "textrecord.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace desk {

using namespace Qt::StringLiterals;

QJsonObject recordNote(const QString &text)
{
    return {{"text"_L1, recordText(text)}};
}

QList<Note> notesFromRecord(const QString &record)
{
    QList<Note> notes;
    const QJsonArray events = QJsonDocument::fromJson(record.toUtf8()).array();
    for (const auto &event : events) {
        const QJsonArray held = event.toArray();
        const auto text = textFromRecord(held.at(1).toObject().value("text"_L1));
        const qint64 ms = held.at(0).toInteger();
        if (text)
            notes.append({QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC), *text});
    }
    return notes;
}

} // namespace desk
