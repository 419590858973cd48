// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftwords.h"

#include "history/shorttext.h"

#include <QCoreApplication>
#include <QStringList>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longest = 100; // far wider than any row

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Draft)
};

QString part(const Draft &draft, const Field &field)
{
    return oneLine(draft.request.text(field), longest);
}

QString joined(const Draft &draft, std::initializer_list<QLatin1StringView> names)
{
    QStringList parts;
    for (const QLatin1StringView name : names) {
        if (const QString text = part(draft, *findField(name)); !text.isEmpty())
            parts.append(text);
    }
    return parts.join(u' ');
}

} // namespace

QString titleOf(const Draft &draft)
{
    const QString person = joined(draft, {field::title, field::firstname, field::surname});
    const QString company = joined(draft, {field::companyName});
    if (!person.isEmpty() && !company.isEmpty())
        return Words::tr("%1, %2").arg(person, company);
    if (!person.isEmpty() || !company.isEmpty())
        return person + company;
    for (const Field &field : fields()) {
        if (field.staysAfterCreate)
            continue;
        if (const QString text = part(draft, field); !text.isEmpty())
            return text;
    }
    return Words::tr("No name yet");
}

QString ageOf(const QDateTime &then, const QDateTime &now)
{
    const qint64 minutes = then.secsTo(now) / 60;
    if (!then.isValid() || minutes < 1)
        return Words::tr("now");
    if (minutes < 60)
        return Words::tr("%L1 min").arg(minutes);
    if (minutes < 24 * 60)
        return Words::tr("%L1 h").arg(minutes / 60);
    const qint64 days = minutes / (24 * 60);
    return days == 1 ? Words::tr("1 day") : Words::tr("%L1 days").arg(days);
}

} // namespace desk
