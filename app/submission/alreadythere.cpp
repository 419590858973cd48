// SPDX-License-Identifier: GPL-3.0-or-later
#include "alreadythere.h"

#include "contract/inputfindings.h"

#include <QCoreApplication>
#include <QLocale>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AlreadyThere)
};

QString when(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    if (local.date() == QDate::currentDate())
        return Words::tr("today %1").arg(QLocale().toString(local.time(), QLocale::ShortFormat));
    return QLocale().toString(local, QLocale::ShortFormat);
}

QString accountNoOf(const Attempt &attempt)
{
    const QString asked = attempt.request.text(field::accountNo);
    if (!attempt.conclusion)
        return asked;
    return attempt.conclusion->answer.accountNo.value_or(asked);
}

QString nameOf(const Request &request)
{
    const QString company = request.text(field::companyName);
    if (!company.trimmed().isEmpty())
        return company;
    return u"%1 %2"_s.arg(request.text(field::firstname), request.text(field::surname));
}

// What a stranger wrote, fit to stand in a sentence.
QString who(const QStringList &parts)
{
    QStringList shown;
    for (const QString &part : parts) {
        if (const QString name = visibleName(part.simplified()); !name.isEmpty())
            shown.append(name);
    }
    return shown.join(u", "_s);
}

QLatin1StringView fieldOf(CustomerMatch::Shared shared, const Request &typed)
{
    switch (shared) {
    case CustomerMatch::Shared::AccountNo:
        return field::accountNo;
    case CustomerMatch::Shared::Email:
        return field::email;
    case CustomerMatch::Shared::VatNumber:
        return field::vatNumber;
    case CustomerMatch::Shared::NameAndPlace:
        break;
    }
    const bool company = !typed.text(field::companyName).trimmed().isEmpty();
    return company ? field::companyName : field::surname;
}

QString createdWords(const CustomerMatch &match)
{
    const Attempt &attempt = match.attempt;
    const QString time = when(attempt.concludedAt);
    const QString number = accountNoOf(attempt);
    const QString customer = who({number, nameOf(attempt.request)});
    switch (match.shared) {
    case CustomerMatch::Shared::AccountNo:
        return Words::tr("%1 is already there: %2, created %3.")
            .arg(who({number}), who({nameOf(attempt.request)}), time);
    case CustomerMatch::Shared::Email:
        return Words::tr("This email belongs to %1, created %2.").arg(customer, time);
    case CustomerMatch::Shared::VatNumber:
        return Words::tr("This VAT number belongs to %1, created %2.").arg(customer, time);
    case CustomerMatch::Shared::NameAndPlace:
        break;
    }
    return Words::tr("At this postcode already: %1, created %2.").arg(customer, time);
}

// Created or not, nobody knows yet.
QString unknownWords(const Attempt &attempt)
{
    const QString customer = who({accountNoOf(attempt), nameOf(attempt.request)});
    return Words::tr("May be there already: %1, %2, outcome unknown.")
        .arg(customer, when(attempt.openedAt));
}

} // namespace

AlreadyThere alreadyThere(const CustomerMatch &match, const Request &typed)
{
    Finding finding;
    finding.severity = stopsCreate(match) ? Finding::Severity::Error : Finding::Severity::Warning;
    finding.field = fieldOf(match.shared, typed);
    finding.message = match.isCreated() ? createdWords(match) : unknownWords(match.attempt);
    return {finding, match.attempt};
}

AlreadyThere alreadyThere(const QString &accountNo, qint64 accountId)
{
    const QString number = who({accountNo});
    const QString words =
        accountId == 0 ? Words::tr("%1 is already there: the service lists it.").arg(number)
                       : Words::tr("%1 is already there: the service lists it with account ID %2.")
                             .arg(number, QString::number(accountId));
    return {{Finding::Severity::Error, field::accountNo, words}, std::nullopt};
}

} // namespace desk
