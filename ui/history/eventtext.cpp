// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventtext.h"

#include "shorttext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace desk::eventtext {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestName = 60;

class Events
{
    Q_DECLARE_TR_FUNCTIONS(Events)
};

QString member(const QJsonObject &detail, QLatin1StringView name)
{
    return oneLine(detail.value(name).toString(), longestName);
}

QString byUser(const QString &words, const QJsonObject &detail)
{
    const QString user = member(detail, "user"_L1);
    return user.isEmpty() ? words : Events::tr("%1 (%2)").arg(words, user);
}

QString joined(const QJsonArray &names)
{
    QStringList words;
    for (const QJsonValue &name : names)
        words.append(oneLine(name.toString(), longestName));
    return words.join(", "_L1);
}

QString opened(const QJsonObject &detail)
{
    QString words = byUser(Events::tr("Opened"), detail);
    if (const auto list = listFromRecord(detail))
        words += list->listed
                     ? Events::tr("; the service's list had the account number before")
                     : Events::tr("; the service's list did not have the account number before");
    if (!member(detail, "despite"_L1).isEmpty())
        words += Events::tr("; all the same, though attempt %1 was unknown")
                     .arg(member(detail, "despite"_L1));
    const auto sentAs = sentAsFromName(detail.value("sentAs"_L1).toString());
    if (sentAs == SentAs::Raw)
        words += Events::tr("; as bytes that somebody wrote");
    else if (sentAs == SentAs::Anyway)
        words += Events::tr("; sent anyway");
    if (const QJsonArray findings = detail.value("findings"_L1).toArray(); !findings.isEmpty())
        words += Events::tr(", with errors in: %1").arg(joined(findings));
    if (const QJsonArray turn = detail.value("turn"_L1).toArray(); turn.size() == 2)
        words +=
            Events::tr("; number %L1 of %L2 on purpose").arg(turn[0].toInt()).arg(turn[1].toInt());
    if (const QString name = member(detail, "case"_L1); !name.isEmpty())
        words += Events::tr("; the case \"%1\"").arg(name);
    return words;
}

QString checked(const QJsonObject &detail)
{
    const auto look = lookFromRecord(detail);
    if (!look)
        return byUser(Events::tr("Checked"), detail);
    return byUser(look->listed ? Events::tr("Checked: the account number is there")
                               : Events::tr("Checked: the account number is not there"),
                  detail);
}

QString concluded(const QJsonObject &detail)
{
    const auto outcome = outcomeFromName(detail.value("outcome"_L1).toString());
    const QString label = outcome ? outcomeLabel(*outcome) : member(detail, "outcome"_L1);
    const QString by = detail.value("by"_L1).toString();
    if (by == "check"_L1)
        return byUser(Events::tr("%1, by Check").arg(label), detail);
    if (by == "person"_L1)
        return byUser(Events::tr("%1, as somebody found who looked").arg(label), detail);
    if (by == "start"_L1)
        return Events::tr("%1: the program had ended before").arg(label);
    return label;
}

} // namespace

QString time(const AttemptEvent &event, const QDate &today)
{
    const QDateTime local = event.at.toLocalTime();
    const QString time = QLocale().toString(local.time(), u"HH:mm:ss"_s);
    if (local.date() == today)
        return time;
    return QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + time;
}

QString words(const AttemptEvent &event)
{
    if (event.kind == "opened"_L1)
        return opened(event.detail);
    if (event.kind == "sent"_L1)
        return Events::tr("Sent");
    if (event.kind == "answered"_L1)
        return Events::tr("Answered: HTTP status %1").arg(event.detail.value("status"_L1).toInt());
    if (event.kind == "concluded"_L1)
        return concluded(event.detail);
    if (event.kind == "checked"_L1)
        return checked(event.detail);
    if (event.kind == "noted"_L1)
        return Events::tr("Noted");
    if (event.kind == "erased"_L1)
        return byUser(Events::tr("Erased"), event.detail);
    return oneLine(event.kind, longestName); // of a later version
}

} // namespace desk::eventtext
