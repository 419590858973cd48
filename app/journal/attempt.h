// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/bodyformat.h"
#include "contract/request.h"
#include "service/conclusion.h"
#include "service/exchange.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace desk {

/// What somebody wrote beside an attempt afterwards. It is never changed and never removed.
struct Note
{
    QDateTime at; ///< UTC, whole milliseconds
    QString text; ///< one line

    bool operator==(const Note &) const = default;
};

/// How a request came to be sent.
enum class SentAs {
    Checked, ///< nothing stood against it
    Anyway,  ///< somebody chose to send it although something did
    Raw,     ///< the bytes as somebody wrote them: `request` is what could be read of them
};

/// "checked", "anyway", "raw": what the journal holds.
QLatin1StringView sentAsName(SentAs sentAs);
std::optional<SentAs> sentAsFromName(QStringView name);

/// One submission of one request: a row of the journal.
struct Attempt
{
    qint64 number = 0;     ///< the journal's own, growing; 0 before it is recorded
    QString id;            ///< a UUID without braces: what `create` prints as "attempt"
    QDateTime openedAt;    ///< UTC, whole milliseconds
    QDateTime concludedAt; ///< UTC; null while it runs
    QString environment;
    QUrl baseUrl;
    BodyFormat format = BodyFormat::Json;
    SentAs sentAs = SentAs::Checked;
    Request request;                      ///< without the key
    std::optional<Conclusion> conclusion; ///< nullopt while it runs
    QList<Note> notes;                    ///< oldest first

    bool operator==(const Attempt &) const = default;
};

} // namespace desk
