// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/bodyformat.h"
#include "contract/request.h"
#include "service/conclusion.h"
#include "service/exchange.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <optional>

namespace desk {

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
    Request request;                      ///< without the key
    std::optional<Conclusion> conclusion; ///< nullopt while it runs

    bool operator==(const Attempt &) const = default;
};

} // namespace desk
