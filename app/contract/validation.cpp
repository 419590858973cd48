// SPDX-License-Identifier: GPL-3.0-or-later
#include "validation.h"

#include "formats.h"
#include "numberdoubts.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace desk {
namespace {

struct Validation
{
    Q_DECLARE_TR_FUNCTIONS(Validation)
};

Finding error(const Field &field, const QString &message)
{
    return {Finding::Severity::Error, field.name, message};
}

Finding warning(const Field &field, const QString &message)
{
    return {Finding::Severity::Warning, field.name, message};
}

bool isBlank(const Request &request, const Field &field)
{
    return request.text(field).trimmed().isEmpty();
}

QString missingMessage(const Field &field)
{
    if (field.format == Format::CompanyName)
        return Validation::tr("Company is missing: type the company's name, or choose Person.");
    if (field.kind() == FieldKind::Choice)
        return Validation::tr("%1 is missing: choose one.").arg(field.label());
    return Validation::tr("%1 is missing: type it in.").arg(field.label());
}

std::optional<Finding> checkType(const Request &request, const Field &field)
{
    const bool isText = std::holds_alternative<QString>(request.value(field));
    if (field.type == ValueType::Int32 && isText) {
        if (field.kind() == FieldKind::Choice) {
            return error(
                field, Validation::tr(
                           "%1 takes a whole number: choose one from the list or type its number.")
                           .arg(field.label()));
        }
        return error(field,
                     Validation::tr("%1 takes a whole number between −2147483648 and 2147483647.")
                         .arg(field.label()));
    }
    if (field.type == ValueType::Boolean && !std::holds_alternative<bool>(request.value(field)))
        return error(field,
                     Validation::tr("%1 takes yes or no: switch it on or off.").arg(field.label()));
    return std::nullopt;
}

std::optional<Finding> checkLength(const Request &request, const Field &field)
{
    const qsizetype length = request.text(field).size();
    if (field.limit == 0 || length <= field.limit)
        return std::nullopt;
    return error(field, Validation::tr("%1 is too long by %2: it may have %3 characters.")
                            .arg(field.label())
                            .arg(length - field.limit)
                            .arg(field.limit));
}

std::optional<Finding> checkListed(const Request &request, const Field &field,
                                   const ValidationRules &rules)
{
    if (!rules.catalogue || field.choices == ChoiceList::None)
        return std::nullopt;
    if (rules.catalogue->list(field.choices).isEmpty())
        return std::nullopt; // not known: any entry passes
    const QString code = request.text(field);
    if (rules.catalogue->find(field.choices, code))
        return std::nullopt;
    if (field.choices == ChoiceList::ServiceLevels && code == QLatin1StringView("0"))
        return std::nullopt; // 0 is the default level, in no list
    return error(field,
                 Validation::tr("%1 is not in the list: choose one from it.").arg(field.label()));
}

std::optional<Finding> checkEmail(const Request &request, const Field &field)
{
    if (field.format != Format::Email || looksLikeEmail(request.text(field)))
        return std::nullopt;
    return error(
        field,
        Validation::tr("%1 needs text on both sides of an @, and no spaces.").arg(field.label()));
}

std::optional<Finding> checkShape(const Request &request, const Field &field,
                                  const ValidationRules &rules)
{
    const QString doubt = doubtOf(request, field, {rules.catalogue, rules.phones});
    if (doubt.isEmpty())
        return std::nullopt;
    return warning(field, doubt);
}

std::optional<Finding> checkCharacters(const Request &request, const Field &field)
{
    const QString text = request.text(field);
    if (hasLineBreak(text)) {
        return warning(field, Validation::tr("%1 has a line break in it: it would be sent with it.")
                                  .arg(field.label()));
    }
    if (std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; })) {
        return warning(
            field,
            Validation::tr("%1 has a control character in it: take it out unless it is meant.")
                .arg(field.label()));
    }
    return std::nullopt;
}

// What is said of a field that is not blank; the first error ends it.
Findings checkContent(const Request &request, const Field &field, const ValidationRules &rules)
{
    if (const auto finding = checkType(request, field))
        return {*finding};
    if (const auto finding = checkListed(request, field, rules))
        return {*finding};
    if (const auto finding = checkLength(request, field))
        return {*finding};
    if (const auto finding = checkEmail(request, field))
        return {*finding};
    Findings warnings;
    if (field.format == Format::CompanyName && rules.companyNameUnwanted) {
        warnings.append(
            warning(field, Validation::tr("With a name in Company the service creates a "
                                          "company: clear it for a person.")));
    }
    if (const auto finding = checkCharacters(request, field))
        warnings.append(*finding);
    if (const auto finding = checkShape(request, field, rules))
        warnings.append(*finding);
    return warnings;
}

} // namespace

bool isRequired(const Field &field, const ValidationRules &rules)
{
    switch (field.format) {
    case Format::Secret:
        return rules.keyRequired;
    case Format::AccountNo:
        return rules.accountNoRequired;
    case Format::CompanyName:
        return rules.companyNameRequired;
    default:
        return field.presence == Presence::Required;
    }
}

Findings validateTyping(const Request &request, const Field &field)
{
    if (const auto finding = checkLength(request, field))
        return {*finding};
    if (const auto finding = checkCharacters(request, field))
        return {*finding};
    return {};
}

Findings validateField(const Request &request, const Field &field, const ValidationRules &rules)
{
    if (!isBlank(request, field))
        return checkContent(request, field, rules);
    if (isRequired(field, rules))
        return {error(field, missingMessage(field))};
    return validateTyping(request, field);
}

Findings validate(const Request &request, const ValidationRules &rules)
{
    Findings findings;
    for (const Field &field : fields())
        findings += validateField(request, field, rules);
    return findings;
}

} // namespace desk
