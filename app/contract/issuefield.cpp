// SPDX-License-Identifier: GPL-3.0-or-later
#include "issuefield.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

const Field *onlyFieldWithValue(const QString &text, const Request &request)
{
    const Field *found = nullptr;
    for (const Field &field : fields()) {
        if (field.type == ValueType::Boolean || field.format == Format::Secret ||
            request.text(field).compare(text, Qt::CaseInsensitive) != 0)
            continue;
        if (found)
            return nullptr;
        found = &field;
    }
    return found;
}

bool holdsWord(const QString &text, QLatin1StringView word)
{
    const QRegularExpression pattern("\\b%1\\b"_L1.arg(word),
                                     QRegularExpression::CaseInsensitiveOption);
    return text.contains(pattern);
}

const Field *onlyFieldNamedIn(const QString &message)
{
    const Field *found = nullptr;
    for (const Field &field : fields()) {
        if (!holdsWord(message, field.name))
            continue;
        if (found)
            return nullptr;
        found = &field;
    }
    return found;
}

} // namespace

const Field *fieldOfIssue(const Issue &issue, const Request &request)
{
    const QString extra = issue.extraData.trimmed();
    if (!extra.isEmpty()) {
        if (const Field *field = findField(extra))
            return field;
        if (const Field *field = onlyFieldWithValue(extra, request))
            return field;
    }
    return onlyFieldNamedIn(issue.message);
}

QString wordsOf(const Issue &issue)
{
    QString message = issue.message.trimmed();
    if (!message.isEmpty())
        return message;
    if (issue.id)
        return QCoreApplication::translate("Issue", "The service gave issue %1 without words.")
            .arg(*issue.id);
    return QCoreApplication::translate("Issue", "The service gave an issue without words.");
}

Findings findingsOf(const QList<Issue> &issues, const Request &request)
{
    Findings findings;
    for (const Issue &issue : issues) {
        const Field *field = fieldOfIssue(issue, request);
        findings.append(
            {Finding::Severity::Error, field ? QString(field->name) : QString(), wordsOf(issue)});
    }
    return findings;
}

} // namespace desk
