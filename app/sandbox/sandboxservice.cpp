// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxservice.h"

#include "binding.h"
#include "sandbox.h"
#include "sandboxreplies.h"
#include "sandboxroutes.h"
#include "sandboxrules.h"
#include "sandboxstore.h"

#include <QDateTime>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

struct SandboxService::Call
{
    const SandboxRoute &route;
    const WireBody &body;
    MediaType answerType;
    BodyFormat format; ///< of the request
};

namespace {

// The published limit of the key in every call but CustomerCreate.
constexpr qsizetype longestKey = 30;

/// Why the call is not served; nullopt when key and types are right.
std::optional<HttpAnswer> refuse(const MediaType &type, QLatin1StringView parameters,
                                 const WireBody &body)
{
    QList<BindingError> errors;
    const QString key = bindText(body, field::apiKey, errors);
    if (key.size() > longestKey)
        errors.append({field::apiKey, u"The field apiKey has a maximum length of 30."_s});
    if (!errors.isEmpty())
        return bindingReply(type, parameters, errors);
    if (key != sandboxKey())
        return errorReply(401, type);
    return std::nullopt;
}

QList<Choice> messageRows()
{
    QList<Choice> rows;
    for (const SandboxMessage &message : sandboxMessages())
        rows.append({QString::number(int(message.rule)), message.words, {}});
    return rows;
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

SandboxService::SandboxService(SandboxStore &store, Catalogue lists)
    : m_store(store)
    , m_lists(std::move(lists))
{
    setDrifts({});
}

void SandboxService::setDrifts(const QList<SandboxDrift> &drifts)
{
    m_drifts = drifts;
    m_jsonRules = createRules(m_lists, drifts, BodyFormat::Json);
    m_xmlRules = createRules(m_lists, drifts, BodyFormat::Xml);
}

HttpAnswer SandboxService::answer(const HttpCall &call)
{
    const std::optional<MediaType> requestType = readMediaType(call.contentType);
    const MediaType type = negotiate(call.accept, requestType);
    const SandboxRoute *route = findRoute(call.path);
    if (!route)
        return errorReply(404, type);
    if (call.method != "POST")
        return errorReply(405, type);
    if (!requestType || !isKnownCharset(requestType->charset))
        return errorReply(415, type);
    if (route->call == SandboxCall::CustomerCreate && refusesType(m_drifts, *requestType))
        return errorReply(415, type);
    const std::optional<WireBody> body = readBody(call.body, *requestType, route->parameters);
    if (!body)
        return bindingReply(type, route->parameters, {});
    return serve({*route, *body, type, requestType->format});
}

HttpAnswer SandboxService::serve(const Call &call)
{
    switch (call.route.call) {
    case SandboxCall::CustomerCreate:
        return customerCreate(call);
    case SandboxCall::CustomerChange:
        return customerChange(call);
    case SandboxCall::Message:
        return list(call, messageRows());
    case SandboxCall::List:
        return list(call, m_lists.list(call.route.choices));
    case SandboxCall::Pulse:
        break;
    }
    return pulse(call);
}

HttpAnswer SandboxService::pulse(const Call &call)
{
    const double seconds = QDateTime::currentDateTimeUtc().time().msecsSinceStartOfDay() / 1000.0;
    return bodyReply(call.answerType, writePulse(seconds, call.answerType.format));
}

HttpAnswer SandboxService::list(const Call &call, const QList<Choice> &rows)
{
    if (const auto refused = refuse(call.answerType, call.route.parameters, call.body))
        return *refused;
    return listReply(call.answerType, call.route.shape, rows);
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
        return bindingReply(call.answerType, call.route.parameters, errors);
    const auto changes = m_store.changesSince(day);
    if (!changes)
        return errorReply(503, call.answerType);
    QList<Choice> rows;
    for (const SandboxStore::Change &change : *changes)
        rows.append({QString::number(change.accountId), change.accountNo, {}});
    return listReply(call.answerType, call.route.shape, rows);
}

HttpAnswer SandboxService::customerCreate(const Call &call)
{
    const BoundRequest bound = bindRequest(call.body);
    if (!bound.errors.isEmpty())
        return bindingReply(call.answerType, call.route.parameters, bound.errors);
    if (bound.request.text(field::apiKey) != sandboxKey())
        return errorReply(401, call.answerType);

    const CreateRules &rules = call.format == BodyFormat::Xml ? m_xmlRules : m_jsonRules;
    QList<Issue> issues = checkRequest(bound.request, rules.lists, rules.fields);
    const SandboxStore::Added added =
        issues.isEmpty() ? m_store.add(bound.request) : m_store.findTaken(bound.request);
    addTaken(issues, bound.request, added);
    if (!added.account && issues.isEmpty())
        return errorReply(503, call.answerType);
    const Answer answer = added.account ? created(*added.account, bound.request) : refused(issues);
    return bodyReply(call.answerType, writeAnswer(answer, call.answerType.format));
}

} // namespace desk
