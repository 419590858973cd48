// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerassembler.h"

#include "bodylimits.h"
#include "xmlvalues.h"

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

bool is(QStringView name, QLatin1StringView known)
{
    return name.compare(known, Qt::CaseInsensitive) == 0;
}

// A number, or a text of nothing but digits: toLongLong() would take a sign in front too.
std::optional<qint64> toNumber(const Scalar &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    const auto *text = std::get_if<QString>(&value);
    const QString digits = text ? text->trimmed() : QString();
    const bool onlyDigits =
        std::ranges::all_of(digits, [](QChar unit) { return unit >= u'0' && unit <= u'9'; });
    bool ok = false;
    const qint64 number = digits.toLongLong(&ok);
    return ok && onlyDigits ? std::optional(number) : std::nullopt;
}

// 0 is how the service says that there is none.
std::optional<qint64> toId(const Scalar &value)
{
    const auto number = toNumber(value);
    return number.value_or(0) > 0 ? number : std::nullopt;
}

bool isNoId(const Scalar &value)
{
    const auto *text = std::get_if<QString>(&value);
    return std::holds_alternative<std::monostate>(value) || toNumber(value) == 0 ||
           (text && text->trimmed().isEmpty());
}

std::optional<QString> toText(const Scalar &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    return std::nullopt;
}

} // namespace

AnswerAssembler::AnswerAssembler(BodyFormat format)
    : m_format(format)
{
}

void AnswerAssembler::beginRoot()
{
    m_places.append(Place::Root);
}

void AnswerAssembler::begin(QStringView name, bool list)
{
    const Place place = placeOf(name, list);
    if (place == Place::Elsewhere)
        value(name, Unusable());
    if (place == Place::Issue)
        m_issue = {};
    m_places.append(place);
}

void AnswerAssembler::end()
{
    if (m_places.takeLast() == Place::Issue)
        keepIssue();
}

// A list of one issue may come as that issue itself, from a service that was built that way.
AnswerAssembler::Place AnswerAssembler::placeOf(QStringView name, bool list) const
{
    const Place parent = m_places.isEmpty() ? Place::Elsewhere : m_places.last();
    if (parent == Place::Root && is(name, "CustomerCreateData"_L1) && !list)
        return Place::Data;
    if (parent == Place::Data && is(name, "CustomerCreateIssues"_L1))
        return list || m_format == BodyFormat::Xml ? Place::Issues : Place::Issue;
    if (parent == Place::Issues && !list)
        return Place::Issue;
    return Place::Elsewhere;
}

void AnswerAssembler::value(QStringView name, const Scalar &value)
{
    if (m_places.isEmpty())
        return;
    if (m_places.last() == Place::Data)
        dataValue(name, value);
    else if (m_places.last() == Place::Issue)
        issueValue(name, value);
    else if (m_places.last() == Place::Issues)
        keepBareIssue(value);
}

void AnswerAssembler::dataValue(QStringView name, const Scalar &value)
{
    if (is(name, "OK"_L1))
        m_ok.say(toBoolean(value));
    else if (is(name, "AccountID"_L1))
        sayAccountId(value);
    else if (is(name, "AccountNo"_L1))
        m_accountNo.say(toText(value));
    else if (is(name, "AddressID"_L1))
        m_addressId.say(toId(value));
    else if (is(name, "ContactID"_L1))
        m_contactId.say(toId(value));
}

void AnswerAssembler::issueValue(QStringView name, const Scalar &value)
{
    if (is(name, "ID"_L1))
        m_issue.id = toNumber(value);
    else if (is(name, "Message"_L1))
        m_issue.message = toText(value).value_or(QString());
    else if (is(name, "ExtraData"_L1))
        m_issue.extraData = toText(value).value_or(QString());
}

void AnswerAssembler::sayAccountId(const Scalar &value)
{
    const auto id = toId(value);
    if (!id && !isNoId(value))
        m_answer.accountIdUnreadable = true;
    m_accountId.say(id);
}

std::optional<bool> AnswerAssembler::toBoolean(const Scalar &value) const
{
    if (const auto *on = std::get_if<bool>(&value))
        return *on;
    const auto *text = std::get_if<QString>(&value);
    return text && m_format == BodyFormat::Xml ? toXmlBoolean(*text) : std::nullopt;
}

// Words in the place of an issue are still the service's words.
void AnswerAssembler::keepBareIssue(const Scalar &value)
{
    const auto *text = std::get_if<QString>(&value);
    m_issue = {};
    m_issue.message = text ? text->trimmed() : QString();
    keepIssue();
}

void AnswerAssembler::keepIssue()
{
    if (m_issue != Issue() && m_answer.issues.size() < mostIssuesKept)
        m_answer.issues.append(m_issue);
}

Answer AnswerAssembler::take()
{
    m_answer.ok = m_ok.value();
    m_answer.accountId = m_accountId.value();
    m_answer.accountNo = m_accountNo.value();
    m_answer.addressId = m_addressId.value();
    m_answer.contactId = m_contactId.value();
    m_answer.accountIdUnreadable = m_answer.accountIdUnreadable || m_accountId.contradicted();
    if (m_answer.accountIdUnreadable)
        m_answer.accountId.reset();
    return std::move(m_answer);
}

} // namespace desk
