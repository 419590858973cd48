// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultserver.h"
#include "service/outcome.h"

#include <QFlags>
#include <QList>

namespace desk::test {

/// The ways on which a create can get to a service.
enum class Way {
    Plain = 1,   ///< http
    Secure = 2,  ///< https
    Tunnel = 4,  ///< https through a proxy (CONNECT)
    Fresh = 8,   ///< each on a connection of its own
    Reused = 16, ///< on a connection that an earlier create left open
};
Q_DECLARE_FLAGS(Ways, Way)
Q_DECLARE_OPERATORS_FOR_FLAGS(Ways)

constexpr Ways everyWay = Ways(Way::Plain) | Way::Secure | Way::Tunnel | Way::Fresh | Way::Reused;
constexpr Ways withoutProxy = Ways(Way::Plain) | Way::Secure | Way::Fresh;
constexpr Ways newHandshakes = Ways(Way::Secure) | Way::Tunnel | Way::Fresh;
constexpr Ways newTunnels = Ways(Way::Tunnel) | Way::Fresh;

/// What stands where the service ought to be.
enum class Service { There, Away, NeverAccepts, WithoutTls };
/// What it shows of itself on https.
enum class Certificate { Good, SelfSigned, Expired, OfAnotherHost, OfNobodyKnown, NoCommonCipher };
/// What stands where the proxy ought to be.
enum class Proxy { There, Away, NeverAccepts, Scripted };
enum class Cancelled { Never, AtOnce, WhenItArrived };

/// One row: whatever of this happens, the outcome is that one, whichever way the create took.
struct TableRow
{
    const char *what = "";
    Script script{};     ///< of the service or, with Proxy::Scripted, of the proxy
    int status = 0;      ///< that is known in the end; 0: none
    bool timeUp = false; ///< it ends because nothing more comes
    Ways ways = everyWay;
    Service service = Service::There;
    Certificate certificate = Certificate::Good;
    Proxy proxy = Proxy::There;
    Cancelled cancelled = Cancelled::Never;
    Outcome outcome = Outcome::Unknown; ///< of the part of the table that it stands in
    /// Closing alone ends the answer, which Qt 6.4 now and then takes for a loss. Then it is called
    /// unknown, and never anything else.
    bool mayBeUnknown = false;
};

/// The outcome table of shared/design/house.md, row by row.
QList<TableRow> outcomeTable();

/// Its parts.
QList<TableRow> createdRows();
QList<TableRow> rejectedRows();
QList<TableRow> refusedRows();
QList<TableRow> unsentRows();
QList<TableRow> lostRows();        ///< unknown: no answer came
QList<TableRow> saidNothingRows(); ///< unknown: what came concludes nothing

/// The key that every request of the table has, and that its services repeat in their answers.
inline constexpr char tableKey[] = "table-key-4711";

/// An answer with which a service creates the account.
QByteArray createdAnswer();

} // namespace desk::test
