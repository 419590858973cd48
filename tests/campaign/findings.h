// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QList>
#include <QString>

namespace desk::test {

/// One round: one create, from the command or from a window, with an account number of its own.
struct Round
{
    QString accountNo;
    bool creates = false; ///< the service would have said that the account was created
    qsizetype begun = 0;  ///< requests of which the service saw any byte
    qsizetype complete = 0;
    bool killed = false; ///< before it ended by itself
    bool fromWindow = false;
    bool pressed = false; ///< the window got as far as Ctrl+Enter
};

/// What the rounds came to. Everything below the line must be 0.
struct Findings
{
    int rounds = 0;
    int killed = 0;
    int pressed = 0;    ///< with Ctrl+Enter in a window
    int windowSeen = 0; ///< of these the service saw any byte
    int seen = 0;       ///< attempts of which the service saw any byte
    int recorded = 0;
    int created = 0;
    int unknown = 0;

    int lost = 0;           ///< seen by the service, and not in the journal
    int sentTwice = 0;      ///< seen more than once
    int recordedTwice = 0;  ///< in the journal more than once
    int falselyCreated = 0; ///< called created, and the service never said so
    int falselyUnsent = 0;  ///< called unsent, and the service has all of it
    int stillOpen = 0;      ///< without an outcome though their process is gone
    int astray = 0;         ///< arrived with a body of no round, or of another one
    QString integrity;      ///< what PRAGMA integrity_check says

    /// Nothing is amiss, and where there were many rounds, some ended well and some did not.
    bool areGood() const;
    QString text() const;
};

/// `history` is what the command of that name prints in the end.
Findings findingsOf(const QList<Round> &rounds, const QJsonArray &history,
                    const QList<QByteArray> &bodies);

} // namespace desk::test
