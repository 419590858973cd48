// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerchanges.h"

#include "lookuplists.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamWriter>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr auto callRoot = "CustomerChangeParams"_L1;
constexpr auto sinceMember = "ChangesSince"_L1;
constexpr auto keyMember = "apiKey"_L1;

// Read as a list whose rows are known by the account number.
constexpr LookupCall asList{ChoiceList::None,
                            QLatin1StringView{"CustomerChange"},
                            QLatin1StringView{"CustomerChangeList"},
                            QLatin1StringView{"AccountNo"},
                            QLatin1StringView{"ID"},
                            QLatin1StringView{"CustomerChanges"},
                            QLatin1StringView{"ChangedCustomer"}};

} // namespace

QByteArray writeCustomerChangesCall(const QString &key, QDate since, BodyFormat format)
{
    const QString day = since.isNull() ? u""_s : since.toString(u"yyyyMMdd"_s);
    if (format == BodyFormat::Json) {
        const QJsonObject call{{sinceMember, day}, {keyMember, key}};
        return QJsonDocument(call).toJson(QJsonDocument::Compact);
    }
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.writeStartElement(callRoot);
    xml.writeTextElement(sinceMember, day);
    xml.writeTextElement(keyMember, key);
    xml.writeEndElement();
    return body;
}

std::optional<QList<ChangedCustomer>> readCustomerChanges(const QByteArray &body)
{
    const auto rows = readLookupList(asList, body);
    if (!rows)
        return std::nullopt;
    QList<ChangedCustomer> customers;
    for (const Choice &row : *rows) {
        if (!row.code.trimmed().isEmpty())
            customers.append({row.name.toLongLong(), row.code});
    }
    return customers;
}

} // namespace desk
