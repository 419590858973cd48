// SPDX-License-Identifier: GPL-3.0-or-later
#include "othercalls.h"

#include "contract/field.h"
#include "service/headers.h"
#include "service/redactor.h"

#include <QCoreApplication>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView sinceMember{"ChangesSince"};
constexpr QLatin1StringView keyOnly[] = {field::apiKey};
constexpr QLatin1StringView sinceAndKey[] = {sinceMember, field::apiKey};

constexpr OtherCall calls[] = {
    {QLatin1StringView{"Pulse"},
     QLatin1StringView{"PulseParams"},
     {},
     QT_TRANSLATE_NOOP("OtherCalls", "is the service there")},
    {QLatin1StringView{"Channel"}, QLatin1StringView{"Params"}, keyOnly,
     QT_TRANSLATE_NOOP("OtherCalls", "the channels")},
    {QLatin1StringView{"Country"}, QLatin1StringView{"Params"}, keyOnly,
     QT_TRANSLATE_NOOP("OtherCalls", "the countries")},
    {QLatin1StringView{"Currency"}, QLatin1StringView{"Params"}, keyOnly,
     QT_TRANSLATE_NOOP("OtherCalls", "the currencies")},
    {QLatin1StringView{"CustCategory"}, QLatin1StringView{"Params"}, keyOnly,
     QT_TRANSLATE_NOOP("OtherCalls", "the customer categories")},
    {QLatin1StringView{"CustomerServiceLevel"}, QLatin1StringView{"Params"}, keyOnly,
     QT_TRANSLATE_NOOP("OtherCalls", "the service levels")},
    {QLatin1StringView{"Message"}, QLatin1StringView{"Params"}, keyOnly,
     QT_TRANSLATE_NOOP("OtherCalls", "the wording of the issues")},
    {QLatin1StringView{"CustomerChange"}, QLatin1StringView{"CustomerChangeParams"}, sinceAndKey,
     QT_TRANSLATE_NOOP("OtherCalls", "accounts added or changed since a day")},
};

QByteArray bytesOf(QLatin1StringView text)
{
    return {text.data(), text.size()};
}

QByteArray valueOf(QLatin1StringView member, QDate since)
{
    if (member == sinceMember)
        return since.toString(u"yyyyMMdd"_s).toLatin1();
    return bytesOf(keyPlaceholder);
}

QByteArray jsonBody(const OtherCall &call, QDate since)
{
    QByteArrayList members;
    for (const QLatin1StringView name : call.members)
        members.append("  \"" + bytesOf(name) + "\": \"" + valueOf(name, since) + '"');
    if (members.isEmpty())
        return "{}"_ba;
    return "{\n" + members.join(",\n") + "\n}";
}

QByteArray xmlBody(const OtherCall &call, QDate since)
{
    const QByteArray root = bytesOf(call.xmlRoot);
    QByteArray members;
    for (const QLatin1StringView member : call.members) {
        const QByteArray name = bytesOf(member);
        members += "  <" + name + '>' + valueOf(member, since) + "</" + name + ">\n";
    }
    if (members.isEmpty())
        return '<' + root + "/>";
    return '<' + root + ">\n" + members + "</" + root + '>';
}

} // namespace

std::span<const OtherCall> otherCalls()
{
    return calls;
}

QString purposeOf(const OtherCall &call)
{
    return QCoreApplication::translate("OtherCalls", call.purpose);
}

RawRequest callRequest(const OtherCall &call, BodyFormat format, QDate since)
{
    const QByteArray body =
        format == BodyFormat::Json ? jsonBody(call, since) : xmlBody(call, since);
    return {requestHeaders(format, body.size()), body};
}

} // namespace desk
