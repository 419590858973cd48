// SPDX-License-Identifier: GPL-3.0-or-later
#include "attemptjson.h"

#include <nlohmann/json.hpp>

#include <string>

namespace desk {
namespace {

using Json = nlohmann::ordered_json;

// A lone surrogate turns into U+FFFD on the way, so that what is printed is always UTF-8.
std::string utf8(const QString &text)
{
    return text.toUtf8().toStdString();
}

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json(nullptr) : Json(utf8(text));
}

template <typename Number>
Json numberOrNull(const std::optional<Number> &number)
{
    return number ? Json(*number) : Json(nullptr);
}

Json issuesJson(const QList<Issue> &issues)
{
    Json list = Json::array();
    for (const Issue &issue : issues) {
        list.push_back({{"id", numberOrNull(issue.id)},
                        {"message", utf8(issue.message)},
                        {"extra_data", utf8(issue.extraData)}});
    }
    return list;
}

Json resultOf(const Attempt &attempt)
{
    const Conclusion conclusion = attempt.conclusion.value_or(Conclusion{});
    const Answer &answer = conclusion.answer;
    Json json;
    json["attempt"] = textOrNull(attempt.id);
    json["outcome"] = attempt.conclusion
                          ? Json(std::string(outcomeName(conclusion.outcome).latin1()))
                          : Json(nullptr); // it is still running
    json["http_status"] = numberOrNull(conclusion.httpStatus);
    json["account_id"] = numberOrNull(answer.accountId);
    json["account_no"] = textOrNull(answer.accountNo.value_or(QString()));
    json["address_id"] = numberOrNull(answer.addressId);
    json["contact_id"] = numberOrNull(answer.contactId);
    json["issues"] = issuesJson(answer.issues);
    json["error"] = textOrNull(conclusion.error);
    return json;
}

struct ValueWriter
{
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(const QString &text) const { return utf8(text); }
    Json operator()(qint32 number) const { return number; }
    Json operator()(bool on) const { return on; }
};

Json requestOf(const Attempt &attempt)
{
    Json json = Json::object();
    for (const Field &field : fields()) {
        if (field.format != Format::Secret)
            json[field.name.latin1()] = std::visit(ValueWriter{}, attempt.request.value(field));
    }
    return json;
}

QByteArray oneLine(const Json &json)
{
    constexpr int compact = -1;
    return QByteArray::fromStdString(
        json.dump(compact, ' ', false, Json::error_handler_t::replace));
}

} // namespace

QByteArray resultJson(const Attempt &attempt)
{
    return oneLine(resultOf(attempt));
}

QByteArray historyJson(const Attempt &attempt)
{
    Json json = resultOf(attempt);
    json["time"] = textOrNull(attempt.openedAt.toUTC().toString(Qt::ISODateWithMs));
    json["environment"] = utf8(attempt.environment);
    json["request"] = requestOf(attempt);
    return oneLine(json);
}

} // namespace desk
