// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxservice.h"

#include "answerwriter.h"
#include "sandbox.h"
#include "sandboxrules.h"
#include "sandboxstore.h"

#include <QDateTime>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

struct SandboxService::Route
{
    QLatin1StringView path;
    QLatin1StringView parameters; // XML root of the request
    HttpAnswer (SandboxService::*serve)(const Call &);
    ChoiceList choices = ChoiceList::None;
    ListShape shape = {};
};

struct SandboxService::Call
{
    const Route &route;
    const WireBody &body;
    MediaType answerType;
};

namespace {

// The published limit of the key in every call but CustomerCreate.
constexpr qsizetype longestKey = 30;

HttpAnswer reply(int status, const MediaType &type, const QByteArray &body)
{
    return {status, type.name + "; charset=utf-8", body, {}};
}

HttpAnswer error(int status, const MediaType &type, const QString &message,
                 const QString &parameter = {}, const QList<BindingError> &errors = {})
{
    return reply(status, type, writeError(message, parameter, errors, type.format));
}

HttpAnswer cannotInterpret(const MediaType &type, QLatin1StringView parameters,
                           const QList<BindingError> &errors)
{
    const QString parameter = QString(parameters).replace(0, 1, QChar(parameters.at(0)).toLower());
    return error(400, type, u"The request is invalid."_s, parameter, errors);
}

HttpAnswer notAuthorised(const MediaType &type)
{
    return error(401, type, u"Authorization has been denied for this request."_s);
}

HttpAnswer unavailable(const MediaType &type)
{
    return error(503, type, u"The service is unavailable."_s);
}

/// Why the call is not served; nullopt when key and types are right.
std::optional<HttpAnswer> refuse(const MediaType &type, QLatin1StringView parameters,
                                 const WireBody &body)
{
    QList<BindingError> errors;
    const QString key = bindText(body, field::apiKey, errors);
    if (key.size() > longestKey)
        errors.append({field::apiKey, u"The field apiKey has a maximum length of 30."_s});
    if (!errors.isEmpty())
        return cannotInterpret(type, parameters, errors);
    if (key != sandboxKey())
        return notAuthorised(type);
    return std::nullopt;
}

QList<Choice> messageRows()
{
    QList<Choice> rows;
    for (const SandboxMessage &message : sandboxMessages())
        rows.append({QString::number(int(message.rule)), message.words, {}});
    return rows;
}

HttpAnswer listReply(const MediaType &type, const ListShape &shape, const QList<Choice> &rows)
{
    if (rows.isEmpty())
        return {204, {}, {}, {}};
    return reply(200, type, writeList(shape, rows, type.format));
}

Answer created(const SandboxStore::Account &account, const Request &request)
{
    return {.ok = true,
            .accountId = account.accountId,
            .accountNo = account.accountNo,
            .addressId = account.addressId,
            .contactId = account.contactId,
            .issues = warningsOf(request)};
}

Answer refused(const QList<Issue> &issues)
{
    return {.ok = false,
            .accountId = {},
            .accountNo = {},
            .addressId = {},
            .contactId = {},
            .issues = issues};
}

void addTaken(QList<Issue> &issues, const Request &request, const SandboxStore::Added &taken)
{
    if (taken.accountNoTaken)
        issues.append(issueOf(SandboxRule::AccountNoTaken, request.text(field::accountNo)));
    if (taken.emailTaken)
        issues.append(issueOf(SandboxRule::EmailTaken, request.text(field::email)));
}

} // namespace

const SandboxService::Route *SandboxService::findRoute(const QString &path)
{
    using S = SandboxService;
    constexpr auto id = "ID"_L1;
    constexpr auto code = "Code"_L1;
    constexpr auto description = "Description"_L1;
    static const Route routes[] = {
        {"CustomerCreate"_L1, "CustomerCreateParams"_L1, &S::customerCreate},
        {"Pulse"_L1, "PulseParams"_L1, &S::pulse},
        {"Channel"_L1,
         "Params"_L1,
         &S::list,
         ChoiceList::Channels,
         {"ChannelList"_L1, "Channels"_L1, "Channel"_L1, id, description, true}},
        {"Country"_L1,
         "Params"_L1,
         &S::list,
         ChoiceList::Countries,
         {"CountryList"_L1, "Countries"_L1, "Country"_L1, "ISOCode"_L1, "Name"_L1}},
        {"Currency"_L1,
         "Params"_L1,
         &S::list,
         ChoiceList::Currencies,
         {"CurrencyList"_L1, "Currencies"_L1, "Currency"_L1, code, description}},
        {"CustCategory"_L1,
         "Params"_L1,
         &S::list,
         ChoiceList::Categories,
         {"CategoryList"_L1, "CustCategories"_L1, "CustCategory"_L1, code, description}},
        {"CustomerServiceLevel"_L1,
         "Params"_L1,
         &S::list,
         ChoiceList::ServiceLevels,
         {"ServiceLevelList"_L1, "CustomerServiceLevels"_L1, "Level"_L1, id, description, true}},
        {"Message"_L1,
         "Params"_L1,
         &S::list,
         ChoiceList::None,
         {"MessagesList"_L1, "Messages"_L1, "Message"_L1, id, description, true}},
        {"CustomerChange"_L1,
         "CustomerChangeParams"_L1,
         &S::customerChange,
         ChoiceList::None,
         {"CustomerChangeList"_L1, "CustomerChanges"_L1, "ChangedCustomer"_L1, id, "AccountNo"_L1,
          true}},
    };
    constexpr auto base = "/api/v1/"_L1;
    if (!path.startsWith(base, Qt::CaseInsensitive))
        return nullptr;
    QStringView name = QStringView(path).sliced(base.size());
    if (name.endsWith(u'/'))
        name.chop(1);
    const auto route = std::ranges::find_if(routes, [name](const Route &candidate) {
        return name.compare(candidate.path, Qt::CaseInsensitive) == 0;
    });
    return route == std::ranges::end(routes) ? nullptr : route;
}

SandboxService::SandboxService(SandboxStore &store, Catalogue lists)
    : m_store(store)
    , m_lists(std::move(lists))
{
}

bool SandboxService::isCustomerCreate(const HttpCall &call)
{
    const Route *route = findRoute(call.path);
    return route && route->serve == &SandboxService::customerCreate && call.method == "POST";
}

HttpAnswer SandboxService::refusal(int status, const HttpCall &call)
{
    const MediaType type = negotiate(call.accept, readMediaType(call.contentType));
    if (status == 400)
        return error(status, type, u"The request is invalid."_s);
    return status == 401 ? notAuthorised(type) : unavailable(type);
}

HttpAnswer SandboxService::answer(const HttpCall &call)
{
    const std::optional<MediaType> requestType = readMediaType(call.contentType);
    const MediaType type = negotiate(call.accept, requestType);
    const Route *route = findRoute(call.path);
    if (!route)
        return error(404, type, u"No HTTP resource was found that matches the request URI."_s);
    if (call.method != "POST") {
        HttpAnswer notAllowed =
            error(405, type, u"The requested resource does not support this http method."_s);
        notAllowed.headers.append(HttpHeader{"Allow", "POST"});
        return notAllowed;
    }
    if (!requestType || !isKnownCharset(requestType->charset))
        return error(415, type,
                     u"The request entity's media type is not supported for this resource."_s);
    const std::optional<WireBody> body = readBody(call.body, *requestType, route->parameters);
    if (!body)
        return cannotInterpret(type, route->parameters, {});
    return (this->*route->serve)({*route, *body, type});
}

HttpAnswer SandboxService::pulse(const Call &call)
{
    const double seconds = QDateTime::currentDateTimeUtc().time().msecsSinceStartOfDay() / 1000.0;
    return reply(200, call.answerType, writePulse(seconds, call.answerType.format));
}

HttpAnswer SandboxService::list(const Call &call)
{
    if (const auto refused = refuse(call.answerType, call.route.parameters, call.body))
        return *refused;
    const bool messages = call.route.choices == ChoiceList::None;
    return listReply(call.answerType, call.route.shape,
                     messages ? messageRows() : m_lists.list(call.route.choices));
}

HttpAnswer SandboxService::customerChange(const Call &call)
{
    if (const auto refused = refuse(call.answerType, call.route.parameters, call.body))
        return *refused;
    constexpr auto member = "ChangesSince"_L1;
    QList<BindingError> errors;
    const QString since = bindText(call.body, member, errors).trimmed();
    const QDate day = QDate::fromString(since, u"yyyyMMdd"_s);
    if (!since.isEmpty() && (since.size() != 8 || !day.isValid()))
        errors.append({member, u"The field ChangesSince must be a date as YYYYMMDD."_s});
    if (!errors.isEmpty())
        return cannotInterpret(call.answerType, call.route.parameters, errors);
    const auto changes = m_store.changesSince(day);
    if (!changes)
        return unavailable(call.answerType);
    QList<Choice> rows;
    for (const SandboxStore::Change &change : *changes)
        rows.append({QString::number(change.accountId), change.accountNo, {}});
    return listReply(call.answerType, call.route.shape, rows);
}

HttpAnswer SandboxService::customerCreate(const Call &call)
{
    const BoundRequest bound = bindRequest(call.body);
    if (!bound.errors.isEmpty())
        return cannotInterpret(call.answerType, call.route.parameters, bound.errors);
    if (bound.request.text(field::apiKey) != sandboxKey())
        return notAuthorised(call.answerType);

    QList<Issue> issues = checkRequest(bound.request, m_lists);
    const SandboxStore::Added added =
        issues.isEmpty() ? m_store.add(bound.request) : m_store.findTaken(bound.request);
    addTaken(issues, bound.request, added);
    if (!added.account && issues.isEmpty())
        return unavailable(call.answerType);
    const Answer answer = added.account ? created(*added.account, bound.request) : refused(issues);
    return reply(200, call.answerType, writeAnswer(answer, call.answerType.format));
}

} // namespace desk
