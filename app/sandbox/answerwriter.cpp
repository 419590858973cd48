// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerwriter.h"

#include "xmlanswer.h"

#include <nlohmann/json.hpp>

namespace desk {
namespace {

using json = nlohmann::ordered_json;

std::string utf8(QStringView text)
{
    return text.toUtf8().toStdString();
}

std::string utf8(QLatin1StringView text)
{
    return {text.data(), std::size_t(text.size())};
}

QByteArray toBytes(const json &value)
{
    const auto replaceBroken = json::error_handler_t::replace;
    return QByteArray::fromStdString(value.dump(-1, ' ', false, replaceBroken));
}

QByteArray answerAsJson(const Answer &answer)
{
    json issues = json::array();
    for (const Issue &issue : answer.issues)
        issues.push_back({{"ID", issue.id.value_or(0)},
                          {"Message", utf8(issue.message)},
                          {"ExtraData", utf8(issue.extraData)}});
    const json data = {{"OK", answer.ok.value_or(false)},
                       {"AccountID", answer.accountId.value_or(0)},
                       {"AccountNo", utf8(answer.accountNo.value_or(QString()))},
                       {"AddressID", answer.addressId.value_or(0)},
                       {"ContactID", answer.contactId.value_or(0)},
                       {"CustomerCreateIssues", issues}};
    return toBytes({{"CustomerCreateData", data}});
}

QByteArray listAsJson(const ListShape &shape, const QList<Choice> &rows)
{
    json list = json::array();
    for (const Choice &row : rows) {
        json item;
        if (shape.codeIsNumber)
            item[utf8(shape.code)] = row.code.toInt();
        else
            item[utf8(shape.code)] = utf8(row.code);
        item[utf8(shape.name)] = utf8(row.name);
        list.push_back(std::move(item));
    }
    return toBytes(json{{utf8(shape.member), std::move(list)}});
}

QByteArray errorAsJson(const QString &message, const QString &parameter,
                       const QList<BindingError> &errors)
{
    json body = {{"Message", utf8(message)}};
    for (const BindingError &error : errors)
        body["ModelState"][utf8(QString(parameter + u'.' + error.member))].push_back(
            utf8(error.words));
    return toBytes(body);
}

} // namespace

QByteArray writeAnswer(const Answer &answer, BodyFormat format)
{
    return format == BodyFormat::Xml ? answerAsXml(answer) : answerAsJson(answer);
}

QByteArray writeList(const ListShape &shape, const QList<Choice> &rows, BodyFormat format)
{
    return format == BodyFormat::Xml ? listAsXml(shape, rows) : listAsJson(shape, rows);
}

QByteArray writePulse(double seconds, BodyFormat format)
{
    const QByteArray decimal = QByteArray::number(seconds, 'f', 3);
    if (format == BodyFormat::Xml)
        return pulseAsXml(decimal);
    return "{\"SecondsFromMidnight\":" + decimal + '}';
}

QByteArray writeError(const QString &message, const QString &parameter,
                      const QList<BindingError> &errors, BodyFormat format)
{
    return format == BodyFormat::Xml ? errorAsXml(message, parameter, errors)
                                     : errorAsJson(message, parameter, errors);
}

} // namespace desk
