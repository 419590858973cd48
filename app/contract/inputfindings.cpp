// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputfindings.h"

namespace desk {

using namespace Qt::StringLiterals;

InputFindings::InputFindings(QStringView text)
    : m_positions(text)
{
}

void InputFindings::error(const QString &message, qsizetype offset, const Field *field)
{
    addAt({Finding::Severity::Error, field ? QString(field->name) : QString(), message}, offset);
}

void InputFindings::warning(const QString &message, qsizetype offset, const Field *field)
{
    addAt({Finding::Severity::Warning, field ? QString(field->name) : QString(), message}, offset);
}

void InputFindings::missing(Finding::Severity severity, const QString &message, const Field &field)
{
    add({severity, field.name, message});
}

void InputFindings::addAt(Finding finding, qsizetype offset)
{
    const TextPosition position = m_positions.at(offset);
    finding.line = position.line;
    finding.column = position.column;
    add(std::move(finding));
}

void InputFindings::add(Finding finding)
{
    constexpr int mostKept = 100;
    int &count = finding.severity == Finding::Severity::Error ? m_errors : m_warnings;
    if (++count <= mostKept)
        m_findings.append(std::move(finding));
}

QString visibleName(const QString &name)
{
    constexpr qsizetype mostShown = 40;
    QString shown;
    qsizetype count = 0;
    for (const char32_t character : name.toUcs4()) {
        if (++count > mostShown)
            return shown + u'…';
        const bool separator = character == 0x2028 || character == 0x2029;
        if (QChar::isPrint(character) && !separator)
            shown += QString::fromUcs4(&character, 1);
        else
            shown += u"<U+%1>"_s.arg(uint(character), 4, 16, QChar(u'0')).toUpper();
    }
    return shown;
}

} // namespace desk
