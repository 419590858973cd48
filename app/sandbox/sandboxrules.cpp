// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxrules.h"

#include "contract/formats.h"

#include <algorithm>
#include <optional>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr SandboxMessage messages[] = {
    {SandboxRule::MissingField, QLatin1StringView{"Sandbox: a required field is missing or blank"}},
    {SandboxRule::UnknownChannel, QLatin1StringView{"Sandbox: there is no such channel"}},
    {SandboxRule::AccountNoTaken,
     QLatin1StringView{"Sandbox: another account has this account number"}},
    {SandboxRule::TextTooLong, QLatin1StringView{"Sandbox: the text is too long for its field"}},
    {SandboxRule::NotAnEmail, QLatin1StringView{"Sandbox: this is not an email address"}},
    {SandboxRule::EmailTaken, QLatin1StringView{"Sandbox: another account has this email address"}},
    {SandboxRule::UnknownCountry, QLatin1StringView{"Sandbox: there is no such country code"}},
    {SandboxRule::UnknownCurrency, QLatin1StringView{"Sandbox: there is no such currency code"}},
    {SandboxRule::UnknownServiceLevel,
     QLatin1StringView{"Sandbox: there is no such customer service level"}},
    {SandboxRule::UnknownCategory,
     QLatin1StringView{"Sandbox: there is no such customer category"}},
    {SandboxRule::UnstorableText,
     QLatin1StringView{"Sandbox: the text has a control character that cannot be stored"}},
    {SandboxRule::AddressUnused,
     QLatin1StringView{"Sandbox: created, but its address takes neither deliveries nor invoices"}},
};

bool isMissing(const Value &value, Presence presence)
{
    if (presence == Presence::Optional)
        return false;
    if (std::holds_alternative<std::monostate>(value))
        return true;
    const auto *text = std::get_if<QString>(&value);
    return presence == Presence::Required && text && text->trimmed().isEmpty();
}

bool isUnstorable(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) {
        const bool control = c < u' ' && c != u'\t' && c != u'\n' && c != u'\r';
        return control || c == QChar(0xFFFE) || c == QChar(0xFFFF);
    });
}

SandboxRule ruleOf(ChoiceList list)
{
    switch (list) {
    case ChoiceList::Countries:
        return SandboxRule::UnknownCountry;
    case ChoiceList::Currencies:
        return SandboxRule::UnknownCurrency;
    case ChoiceList::Categories:
        return SandboxRule::UnknownCategory;
    case ChoiceList::ServiceLevels:
        return SandboxRule::UnknownServiceLevel;
    case ChoiceList::Channels:
    case ChoiceList::None:
        break;
    }
    return SandboxRule::UnknownChannel;
}

// Where a choice may be left out, null, blank and 0 leave it out.
bool isLeftOut(const Field &field, QStringView code)
{
    return field.presence == Presence::Optional &&
           (code.trimmed().isEmpty() || (field.type == ValueType::Int32 && code == "0"_L1));
}

bool isBlankByRight(const Field &field, QStringView text)
{
    return field.presence == Presence::Optional && text.trimmed().isEmpty();
}

// By its name: the row may be a drifted copy, which no request knows.

std::optional<Issue> checkField(const Request &request, const Field &field, const Catalogue &lists)
{
    if (isMissing(request.value(field.name), field.presence))
        return issueOf(SandboxRule::MissingField, field.name);
    const QString text = request.text(field.name);
    if (field.limit > 0 && text.size() > field.limit)
        return issueOf(SandboxRule::TextTooLong, field.name);
    if (isUnstorable(text))
        return issueOf(SandboxRule::UnstorableText, field.name);
    if (field.format == Format::Email && !isBlankByRight(field, text) && !looksLikeEmail(text))
        return issueOf(SandboxRule::NotAnEmail, field.name);
    if (field.choices != ChoiceList::None && !isLeftOut(field, text) &&
        !lists.find(field.choices, text))
        return issueOf(ruleOf(field.choices), text);
    return std::nullopt;
}

} // namespace

std::span<const SandboxMessage> sandboxMessages()
{
    return messages;
}

Issue issueOf(SandboxRule rule, const QString &extraData)
{
    const auto row = std::ranges::find(messages, rule, &SandboxMessage::rule);
    return {qint64(rule), row->words, extraData};
}

QList<Issue> checkRequest(const Request &request, const Catalogue &lists,
                          std::span<const Field> rules)
{
    QList<Issue> issues;
    for (const Field &field : rules) {
        if (const std::optional<Issue> issue = checkField(request, field, lists))
            issues.append(*issue);
    }
    return issues;
}

QList<Issue> warningsOf(const Request &request)
{
    const Value off{false};
    if (request.value(field::allowDeliveries) == off && request.value(field::allowInvoices) == off)
        return {issueOf(SandboxRule::AddressUnused, field::allowDeliveries)};
    return {};
}

} // namespace desk
