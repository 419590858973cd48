// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/attempt.h"
#include "rawrequest.h"
#include "service/redactor.h"

#include <QStringList>

#include <optional>

namespace desk {

/// What one submission sends, and how it came to be sent. A customer typed into the form, a file,
/// and bytes bent by hand are all of them one of these before they take the one road.
struct Outgoing
{
    RawRequest raw;
    QString key;     ///< takes the place of `{{apiKey}}`
    Request request; ///< what the journal knows it by; the key is not in it
    BodyFormat format = BodyFormat::Json;
    SentAs sentAs = SentAs::Checked;
    QStringList findings{}; ///< API names of the fields whose errors do not stop it
    int turn = 0;           ///< of one that is sent several times on purpose, from 1; 0: once
    int turns = 0;
    QString caseName{}; ///< of a case of the testbench; in words, nothing of a customer
    /// Takes out all of keysIn(). Where many share a key, it is made once for all of them.
    std::optional<Redactor> redactor{};
};

/// A request with its key and without errors.
Outgoing outgoing(const Request &request, BodyFormat format);

/// One with errors, which somebody has seen.
Outgoing outgoingAnyway(const Request &request, BodyFormat format, const Findings &findings);

/// Headers and bytes as somebody wrote them.
Outgoing outgoingRaw(const RawRequest &raw, const QString &key);

/// Every key that is in it.
QStringList keysIn(const Outgoing &outgoing);

} // namespace desk
