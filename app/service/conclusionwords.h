// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servicecall.h"

#include <QByteArray>
#include <QString>

namespace desk {

/// The sentences of conclude(): what happened, and what to do.

enum class UnknownReason {
    Unreadable,         ///< a 200 that nobody can read
    NothingSaid,        ///< a 200 without OK
    RefusedWithAccount, ///< OK false with an account ID
};

QString unknownWords(UnknownReason reason);
QString unknownStatusWords(int status);
/// An answer that ended before its end.
QString cutShortWords(const TransportResult &result);
/// The same of a call that creates nothing.
QString cutShortSentence(const TransportResult &result);
/// No status at all, after bytes had left.
QString lostWords(const TransportResult &result);
/// The same of a call that creates nothing.
QString lostSentence(const TransportResult &result);
QString unsentWords(const TransportResult &result);
QString refusedWords(int status, const TransportResult &result);
/// Rejected without an issue.
QString rejectedWords();

} // namespace desk
