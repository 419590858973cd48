// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace desk::checkwords {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostShown = 20;
constexpr qsizetype longestNo = 60;

struct Check
{
    Q_DECLARE_TR_FUNCTIONS(Check)
};

QString shown(const ChangedCustomer &account)
{
    const QString number = account.accountNo.simplified().left(longestNo);
    if (account.accountId == 0)
        return Check::tr("account %1").arg(number);
    return Check::tr("account %1, ID %2").arg(number).arg(account.accountId);
}

QString typedNo(const Attempt &attempt)
{
    return attempt.request.text(field::accountNo).simplified().left(longestNo);
}

QString exists(const CheckVerdict &verdict)
{
    const QString number = verdict.account.accountNo.simplified().left(longestNo);
    if (verdict.account.accountId == 0)
        return Check::tr("account %1 exists").arg(number);
    return Check::tr("account %1 exists, ID %2").arg(number).arg(verdict.account.accountId);
}

QString appeared(const QList<ChangedCustomer> &accounts)
{
    if (accounts.isEmpty())
        return Check::tr("The service lists no account that was added or changed since the day "
                         "before the attempt. Look in Caliq to be sure, then say what you found.");
    QStringList lines;
    for (const ChangedCustomer &account : accounts.first(std::min(accounts.size(), mostShown)))
        lines.append(shown(account));
    if (accounts.size() > mostShown)
        lines.append(Check::tr("and %L1 more").arg(accounts.size() - mostShown));
    return Check::tr("No account number was typed, so it cannot be looked for. Added or changed "
                     "since the day before the attempt: %1. Look in Caliq whether it is one of "
                     "them, then say what you found.")
        .arg(lines.join("; "_L1));
}

QString lookAgain(const CheckVerdict &verdict, const Attempt &attempt)
{
    const QString time =
        QLocale().toString(verdict.lookAgainAt.toLocalTime().time(), u"HH:mm:ss"_s);
    return Check::tr("Account %1 is not there. It is looked for once more at %2.")
        .arg(typedNo(attempt), time);
}

} // namespace

QString found(const CheckVerdict &verdict, const Attempt &attempt)
{
    switch (verdict.kind) {
    case CheckVerdict::Kind::Created:
        return Check::tr("Created: %1. It was not there before the attempt.").arg(exists(verdict));
    case CheckVerdict::Kind::MayBeOlder:
    case CheckVerdict::Kind::Shared:
        return Check::tr("Still unknown: %1 Look in Caliq, then say what you found.")
            .arg(note(verdict));
    case CheckVerdict::Kind::LookAgain:
        return lookAgain(verdict, attempt);
    case CheckVerdict::Kind::NotCreated:
        return Check::tr("Not created: account %1 is not there, seen twice. It can be sent again.")
            .arg(typedNo(attempt));
    case CheckVerdict::Kind::ForAPerson:
        break;
    }
    return appeared(verdict.appeared);
}

QString note(const CheckVerdict &verdict)
{
    if (verdict.kind == CheckVerdict::Kind::MayBeOlder)
        return Check::tr("%1; it may have existed before.").arg(exists(verdict));
    if (verdict.kind == CheckVerdict::Kind::Shared)
        return Check::tr("%1; another attempt may have created it.").arg(exists(verdict));
    return {};
}

QString trouble(CustomerChanges::Kind kind)
{
    switch (kind) {
    case CustomerChanges::Kind::Listed:
        return {};
    case CustomerChanges::Kind::NotOffered:
        return Check::tr("This service cannot list its accounts. Look in Caliq, then say what you "
                         "found.");
    case CustomerChanges::Kind::KeyRefused:
        return Check::tr("The service did not take the key, so nothing was found out.");
    case CustomerChanges::Kind::Failed:
        break;
    }
    return Check::tr("The service gave no list of accounts, so nothing was found out. Check again "
                     "later.");
}

QString noEnvironment(const Attempt &attempt)
{
    return Check::tr("There is no environment %1 any more. Look in Caliq, then say what you found.")
        .arg(attempt.environment);
}

QString movedEnvironment(const Attempt &attempt)
{
    return Check::tr("%1 is at another address now than at the attempt. Look in Caliq, then say "
                     "what you found.")
        .arg(attempt.environment);
}

QString noKey(const Attempt &attempt)
{
    return Check::tr("There is no key for %1 yet. Choose that environment, type its key, and check "
                     "again.")
        .arg(attempt.environment);
}

QString summary(int created, int notCreated, int left)
{
    return Check::tr("Checked: %L1 created, %L2 not created, %L3 still unknown.")
        .arg(created)
        .arg(notCreated)
        .arg(left);
}

} // namespace desk::checkwords
