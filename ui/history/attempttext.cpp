// SPDX-License-Identifier: GPL-3.0-or-later
#include "attempttext.h"

#include "shorttext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace desk::attempttext {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestPart = 200; // far wider than any row

class History
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

/// Keeps the direction of a name from reaching what stands beside it.
QString isolated(const QString &text)
{
    return text.isEmpty() ? text : u"\u2068"_s + text + u"\u2069"_s;
}

void appendId(QStringList &parts, const QString &words, std::optional<qint64> id)
{
    if (id)
        parts.append(words.arg(*id));
}

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

} // namespace

QLatin1StringView icon(const Attempt &attempt)
{
    return attempt.conclusion ? outcomeName(attempt.conclusion->outcome) : "running"_L1;
}

QString outcome(const Attempt &attempt)
{
    return attempt.conclusion ? outcomeLabel(attempt.conclusion->outcome) : History::tr("Running");
}

QString meaning(const Attempt &attempt)
{
    if (!attempt.conclusion)
        return History::tr("It is on its way. The outcome will stand here.");
    switch (attempt.conclusion->outcome) {
    case Outcome::Created:
        return History::tr("The account is there. Sending this again would create a second one.");
    case Outcome::Rejected:
        return History::tr(
            "The service did not create the account. It can be sent again after a change.");
    case Outcome::Refused:
        return History::tr(
            "The service did not take the request; no account was created. It can be sent "
            "again after a change, or later.");
    case Outcome::Unsent:
        return History::tr("Nothing was sent. It can be sent again as it is.");
    case Outcome::NotCreated:
        return History::tr("It was unknown and has been looked into: no account was created. It "
                           "can be sent again as it is.");
    case Outcome::Unknown:
        break;
    }
    return History::tr(
        "Nobody knows whether the account was created. Look for it in Caliq before sending "
        "this again: it could be created twice.");
}

QString when(const QDateTime &utc, const QDate &today)
{
    const QDateTime local = utc.toLocalTime();
    if (local.date() == today)
        return QLocale().toString(local.time(), QLocale::ShortFormat);
    return QLocale().toString(local.date(), QLocale::ShortFormat);
}

QString fullTime(const QDateTime &utc)
{
    return QLocale().toString(utc.toLocalTime(), QLocale::LongFormat);
}

QString accountNo(const Attempt &attempt)
{
    const QString asked = attempt.request.text(field::accountNo);
    if (!attempt.conclusion)
        return oneLine(asked, longestPart);
    return oneLine(attempt.conclusion->answer.accountNo.value_or(asked), longestPart);
}

QString name(const Attempt &attempt)
{
    const QString first = oneLine(attempt.request.text(field::firstname), longestPart);
    const QString last = oneLine(attempt.request.text(field::surname), longestPart);
    return joined({first, last}, u" "_s);
}

QString company(const Attempt &attempt)
{
    return oneLine(attempt.request.text(field::companyName), longestPart);
}

QString problem(const Attempt &attempt)
{
    if (!attempt.conclusion)
        return {};
    const QList<Issue> &issues = attempt.conclusion->answer.issues;
    if (issues.isEmpty())
        return oneLine(attempt.conclusion->error, longestPart);
    const QString first = oneLine(issues.first().message, longestPart);
    if (issues.size() == 1 && !first.isEmpty())
        return first;
    const QString count =
        issues.size() == 1 ? History::tr("1 issue") : History::tr("%1 issues").arg(issues.size());
    return first.isEmpty() ? count : History::tr("%1: %2").arg(count, first);
}

QString lastNote(const Attempt &attempt)
{
    return attempt.notes.isEmpty() ? QString() : oneLine(attempt.notes.last().text, longestPart);
}

QString title(const Attempt &attempt)
{
    const QStringList parts{isolated(accountNo(attempt)), isolated(name(attempt))};
    const QString title = joined(parts, u"  "_s);
    return title.isEmpty() ? History::tr("No name") : title;
}

QString summary(const Attempt &attempt)
{
    QStringList parts{outcome(attempt), isolated(company(attempt))};
    if (attempt.conclusion) {
        const Answer &answer = attempt.conclusion->answer;
        appendId(parts, History::tr("Account ID %1"), answer.accountId);
        appendId(parts, History::tr("Address ID %1"), answer.addressId);
        appendId(parts, History::tr("Contact ID %1"), answer.contactId);
    }
    parts.append(isolated(problem(attempt)));
    if (!attempt.notes.isEmpty())
        parts.append(History::tr("Note: %1").arg(isolated(lastNote(attempt))));
    return joined(parts, u" · "_s);
}

} // namespace desk::attempttext
