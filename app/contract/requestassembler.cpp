// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestassembler.h"

#include <QCoreApplication>

namespace desk {
namespace {

QString tr(const char *words)
{
    return QCoreApplication::translate("RequestReader", words);
}

QString typeMessage(const Field &field)
{
    switch (field.type) {
    case ValueType::Text:
        break;
    case ValueType::Int32:
        return tr("%1 takes a whole number between −2147483648 and 2147483647, without quotes.");
    case ValueType::Boolean:
        return tr("%1 takes true or false, without quotes.");
    }
    return tr("%1 takes a text in quotes.");
}

} // namespace

const Field *RequestAssembler::beginMember(const QString &name, qsizetype offset)
{
    const Field *field = findField(name);
    if (!field) {
        m_findings.warning(tr("The service knows no “%1”. It is left out.").arg(visibleName(name)),
                           offset);
        return nullptr;
    }
    if (!m_seen.insert(field).second) {
        m_findings.error(
            tr("%1 stands here a second time. Keep one of them.").arg(QString(field->name)), offset,
            field);
        return nullptr;
    }
    if (name != field->name)
        m_findings.warning(tr("“%1” is spelt “%2”. It is read all the same.")
                               .arg(visibleName(name), QString(field->name)),
                           offset, field);
    return field;
}

void RequestAssembler::wrongType(const Field &field, qsizetype offset)
{
    m_findings.error(typeMessage(field).arg(QString(field.name)), offset, &field);
}

ReadRequest RequestAssembler::finish()
{
    for (const Field &field : fields()) {
        if (!m_seen.contains(&field))
            reportMissing(field);
    }
    return abandon();
}

ReadRequest RequestAssembler::abandon()
{
    return {std::move(m_request), m_findings.take()};
}

// A switch has no blank state to fall back on, and guessing one is wrong. The other required
// fields stay blank, and validation asks for them. The rest may well be left out.
void RequestAssembler::reportMissing(const Field &field)
{
    if (field.type == ValueType::Boolean)
        m_findings.missing(Finding::Severity::Error,
                           tr("%1 is missing. Add it, true or false.").arg(QString(field.name)),
                           field);
    else if (field.presence == Presence::RequiredMayBeBlank)
        m_findings.missing(Finding::Severity::Warning,
                           tr("%1 is missing. It is sent blank.").arg(QString(field.name)), field);
}

} // namespace desk
