// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparerow.h"

#include "contract/field.h"

#include <QCoreApplication>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CompareRow)
};

// The one list of what is volatile.
struct VolatileName
{
    VolatileThing thing;
    bool isHeader;
    QLatin1StringView name;
};

constexpr VolatileName volatileNames[] = {
    {VolatileThing::Key, false, field::apiKey},
    {VolatileThing::Key, true, QLatin1StringView{"Authorization"}},
    {VolatileThing::Dates, true, QLatin1StringView{"Date"}},
    {VolatileThing::Dates, true, QLatin1StringView{"Age"}},
    {VolatileThing::Dates, true, QLatin1StringView{"Expires"}},
    {VolatileThing::Dates, true, QLatin1StringView{"Last-Modified"}},
    {VolatileThing::Durations, true, QLatin1StringView{"Server-Timing"}},
    {VolatileThing::Durations, true, QLatin1StringView{"X-Response-Time"}},
    {VolatileThing::Durations, true, QLatin1StringView{"X-Runtime"}},
    {VolatileThing::Ids, false, QLatin1StringView{"AccountID"}},
    {VolatileThing::Ids, false, QLatin1StringView{"AddressID"}},
    {VolatileThing::Ids, false, QLatin1StringView{"ContactID"}},
    {VolatileThing::Ids, true, QLatin1StringView{"ETag"}},
    {VolatileThing::Ids, true, QLatin1StringView{"Request-Id"}},
    {VolatileThing::Ids, true, QLatin1StringView{"X-Request-Id"}},
    {VolatileThing::Ids, true, QLatin1StringView{"X-Correlation-Id"}},
    {VolatileThing::Ids, true, QLatin1StringView{"traceparent"}},
    {VolatileThing::Ids, true, QLatin1StringView{"Set-Cookie"}},
    {VolatileThing::AccountNo, false, field::accountNo},
    {VolatileThing::Sizes, true, QLatin1StringView{"Content-Length"}},
};

std::optional<VolatileThing> find(bool isHeader, QStringView name)
{
    for (const VolatileName &known : volatileNames) {
        if (known.isHeader == isHeader && name.compare(known.name, Qt::CaseInsensitive) == 0)
            return known.thing;
    }
    return std::nullopt;
}

} // namespace

bool isDifference(const CompareRow &row, VolatileThings passedOver)
{
    return row.verdict != CompareRow::Verdict::Same &&
           !(row.volatileAs && passedOver.testFlag(*row.volatileAs));
}

QList<VolatileThing> volatileThings()
{
    return {VolatileThing::Key, VolatileThing::Dates,     VolatileThing::Durations,
            VolatileThing::Ids, VolatileThing::AccountNo, VolatileThing::Sizes};
}

QString volatileName(VolatileThing thing)
{
    switch (thing) {
    case VolatileThing::Key:
        return Words::tr("Key");
    case VolatileThing::Dates:
        return Words::tr("Dates");
    case VolatileThing::Durations:
        return Words::tr("Durations");
    case VolatileThing::Ids:
        return Words::tr("IDs");
    case VolatileThing::AccountNo:
        return Words::tr("Account no");
    case VolatileThing::Sizes:
        break;
    }
    return Words::tr("Sizes");
}

QString volatileMembers(VolatileThing thing)
{
    QStringList names;
    for (const VolatileName &known : volatileNames) {
        if (known.thing == thing)
            names.append(known.name);
    }
    if (thing == VolatileThing::Durations)
        names.prepend(Words::tr("the times of a call"));
    if (thing == VolatileThing::Sizes)
        names.prepend(Words::tr("the sizes of the bodies"));
    return names.join(u", "_s);
}

std::optional<VolatileThing> volatilityOfField(QStringView name)
{
    return find(false, name);
}

std::optional<VolatileThing> volatilityOfHeader(QStringView name)
{
    return find(true, name);
}

QString partName(CompareRow::Part part)
{
    switch (part) {
    case CompareRow::Part::Request:
        return Words::tr("Request");
    case CompareRow::Part::RequestHeaders:
        return Words::tr("Request headers");
    case CompareRow::Part::RequestFields:
        return Words::tr("Request fields");
    case CompareRow::Part::Response:
        return Words::tr("Response");
    case CompareRow::Part::ResponseHeaders:
        return Words::tr("Response headers");
    case CompareRow::Part::Answer:
        break;
    }
    return Words::tr("Answer");
}

QString verdictName(CompareRow::Verdict verdict)
{
    switch (verdict) {
    case CompareRow::Verdict::Same:
        return Words::tr("same");
    case CompareRow::Verdict::Different:
        return Words::tr("different");
    case CompareRow::Verdict::OnlyLeft:
        return Words::tr("only left");
    case CompareRow::Verdict::OnlyRight:
        break;
    }
    return Words::tr("only right");
}

} // namespace desk
