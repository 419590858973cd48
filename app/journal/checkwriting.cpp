// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkwriting.h"

#include "attemptreading.h"
#include "attemptrows.h"
#include "customerkeyrows.h"
#include "sqlconnection.h"
#include "systemuser.h"

#include <QCoreApplication>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

QString tr(const char *words)
{
    return QCoreApplication::translate("Journal", words);
}

bool isUnknown(const Attempt &attempt)
{
    return attempt.conclusion && attempt.conclusion->outcome == Outcome::Unknown;
}

// Why the attempt cannot be looked into; empty: it can.
QString obstacle(const SqlConnection &connection, const std::optional<Attempt> &attempt)
{
    if (connection.error().kind != StorageError::Kind::None)
        return connection.error().text();
    if (!attempt)
        return tr(QT_TRANSLATE_NOOP("Journal", "The attempt is not in the journal."));
    if (!isUnknown(*attempt))
        return tr(QT_TRANSLATE_NOOP("Journal", "The attempt is not unknown any more."));
    return {};
}

Conclusion conclusionAfter(Conclusion before, const LaterConclusion &later)
{
    before.outcome = later.outcome;
    before.error.clear();
    if (later.outcome == Outcome::NotCreated) {
        before.error =
            tr(QT_TRANSLATE_NOOP("Journal", "Looked into afterwards: no account was created."));
        return before;
    }
    if (later.accountId)
        before.answer.accountId = later.accountId;
    if (!later.accountNo.isEmpty())
        before.answer.accountNo = later.accountNo;
    return before;
}

} // namespace

QString writeLook(SqlConnection &connection, const QString &id, const Look &look)
{
    SqlTransaction transaction(connection);
    if (!transaction.isOpen())
        return connection.error().text();
    const auto attempt = readAttempt(connection, id);
    if (const QString why = obstacle(connection, attempt); !why.isEmpty())
        return why;
    const bool written =
        insertEvent(connection, attempt->number, QDateTime::currentMSecsSinceEpoch(), "checked"_L1,
                    recordLook(look, systemUser())) &&
        transaction.commit();
    return written ? QString() : connection.error().text();
}

QString writeLaterConclusion(SqlConnection &connection, const QString &id,
                             const LaterConclusion &later)
{
    SqlTransaction transaction(connection);
    if (!transaction.isOpen())
        return connection.error().text();
    const auto attempt = readAttempt(connection, id);
    if (const QString why = obstacle(connection, attempt); !why.isEmpty())
        return why;
    const Conclusion conclusion = conclusionAfter(*attempt->conclusion, later);
    const RecordedAttempt recorded{attempt->number, attempt->request, attempt->notes};
    const bool written =
        updateConclusion(connection, recorded, conclusion,
                         attempt->concludedAt.toMSecsSinceEpoch()) &&
        writeCustomerKeys(connection, recorded.number, recorded.request, conclusion) &&
        insertEvent(connection, recorded.number, QDateTime::currentMSecsSinceEpoch(),
                    "concluded"_L1, recordLaterConclusion(later, systemUser())) &&
        transaction.commit();
    return written ? QString() : connection.error().text();
}

} // namespace desk
