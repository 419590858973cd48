// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"
#include "importrows.h"

#include <QJsonObject>

namespace desk {

/// A look into the service's list of accounts for one account number. Times are UTC, in whole
/// milliseconds; the answer speaks of some moment between them.
struct Look
{
    QDateTime askedAt;
    QDateTime answeredAt;
    bool listed = false; ///< the number was there

    bool operator==(const Look &) const = default;
};

/// What was known when an attempt began, kept with its event "opened".
struct Opening
{
    std::optional<Look>
        list;          ///< the typed account number in the complete list, if that was at hand
    QString despite{}; ///< the unknown attempt that a person chose to repeat all the same
    SentAs sentAs = SentAs::Checked;
    QStringList findings{}; ///< API names of the fields whose errors did not stop it, on purpose
    int turn = 0;           ///< of a request sent several times on purpose, from 1; 0: sent once
    int turns = 0;
    QString caseName{};                  ///< of a case of the testbench
    std::optional<ImportRow> imported{}; ///< the row of a file that it is for
    std::optional<Exchange> raw{};       ///< the bytes that are to leave, where no fields tell them
};

/// What a person or the program found out about an unknown attempt.
struct LaterConclusion
{
    enum class By { Check, Person };

    Outcome outcome = Outcome::NotCreated; ///< or Created
    std::optional<qint64> accountId{};
    QString accountNo{}; ///< empty: nobody says
    By by = By::Check;
};

/// An unknown attempt, and what has been seen of it.
struct CheckRecord
{
    Attempt attempt;
    std::optional<Look> before;  ///< as it was opened
    QList<Look> looks;           ///< since then, oldest first
    bool isNumberShared = false; ///< another attempt there that may have created an account has
                                 ///< the same account number
};

/// One line of an attempt's record. Events are only appended.
struct AttemptEvent
{
    QDateTime at; ///< UTC
    QString kind; ///< opened, sent, answered, concluded, checked, noted, erased
    QJsonObject detail;

    bool operator==(const AttemptEvent &) const = default;
};

/// Details of events; they hold nothing about a customer. `user` is who ran the program.
QJsonObject recordOpening(const Opening &opening, const QString &user);
QJsonObject recordLook(const Look &look, const QString &user);
QJsonObject recordLaterConclusion(const LaterConclusion &conclusion, const QString &user);

std::optional<Look> lookFromRecord(const QJsonObject &detail);
/// Of the detail of an event "opened".
std::optional<Look> listFromRecord(const QJsonObject &detail);

} // namespace desk
