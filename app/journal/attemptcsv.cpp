// SPDX-License-Identifier: GPL-3.0-or-later
#include "attemptcsv.h"

#include <QStringList>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

QString quoted(QString cell)
{
    const bool needed = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') ||
                        cell.contains(u'\r') || cell.startsWith(u' ') || cell.endsWith(u' ');
    return needed ? u'"' + cell.replace(u'"', "\"\""_L1) + u'"' : cell;
}

QByteArray row(const QStringList &cells)
{
    QStringList written;
    for (const QString &cell : cells)
        written.append(quoted(cell));
    return (written.join(u',') + "\r\n"_L1).toUtf8();
}

template <typename Number>
QString number(const std::optional<Number> &number)
{
    return number ? QString::number(*number) : QString();
}

QString issuesText(const QList<Issue> &issues)
{
    QStringList lines;
    for (const Issue &issue : issues) {
        QStringList parts{number(issue.id), issue.message, issue.extraData};
        parts.removeAll(QString());
        lines.append(parts.join(u' '));
    }
    return lines.join("; "_L1);
}

} // namespace

QString defused(const QString &text)
{
    static constexpr QStringView starters = u"=+-@\t\r\n";
    return !text.isEmpty() && starters.contains(text.front()) ? u'\'' + text : text;
}

QByteArray csvHeader()
{
    QStringList names{u"time"_s,        u"environment"_s, u"attempt"_s,    u"outcome"_s,
                      u"http_status"_s, u"account_id"_s,  u"account_no"_s, u"address_id"_s,
                      u"contact_id"_s,  u"issues"_s,      u"error"_s};
    for (const Field &field : fields()) {
        if (field.format != Format::Secret)
            names.append(field.name);
    }
    return row(names);
}

QByteArray csvRow(const Attempt &attempt)
{
    const Conclusion conclusion = attempt.conclusion.value_or(Conclusion{});
    const Answer &answer = conclusion.answer;
    QStringList cells{attempt.openedAt.toUTC().toString(Qt::ISODateWithMs),
                      defused(attempt.environment),
                      attempt.id,
                      attempt.conclusion ? QString(outcomeName(conclusion.outcome)) : QString(),
                      number(conclusion.httpStatus),
                      number(answer.accountId),
                      defused(answer.accountNo.value_or(QString())),
                      number(answer.addressId),
                      number(answer.contactId),
                      defused(issuesText(answer.issues)),
                      defused(conclusion.error)};
    for (const Field &field : fields()) {
        if (field.format == Format::Secret)
            continue;
        const QString text = attempt.request.text(field);
        const bool isText = std::holds_alternative<QString>(attempt.request.value(field));
        cells.append(isText ? defused(text) : text);
    }
    return row(cells);
}

QByteArray CsvFormat::begin() const
{
    return (m_mark == Mark::ByteOrder ? "\xEF\xBB\xBF" : "") + csvHeader();
}

QByteArray CsvFormat::item(const Attempt &attempt, const Exchange &, bool) const
{
    return csvRow(attempt);
}

} // namespace desk
