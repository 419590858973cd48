// SPDX-License-Identifier: GPL-3.0-or-later
#include "formfindings.h"

#include "contract/sendability.h"
#include "fieldeditor.h"
#include "formpage.h"

#include <algorithm>

namespace desk {
namespace {

Findings ofField(const Findings &findings, const Field &field)
{
    Findings own;
    std::ranges::copy_if(findings, std::back_inserter(own),
                         [&field](const Finding &finding) { return finding.field == field.name; });
    return own;
}

} // namespace

FormFindings::FormFindings(const FormPage &page, const Request &request,
                           const ValidationRules &rules)
    : m_page(page)
    , m_request(request)
    , m_rules(rules)
{
}

void FormFindings::beginAnew()
{
    m_scrutiny.clear();
    for (FieldEditor *editor : m_page.editors())
        show(*editor);
}

void FormFindings::onEdited(FieldEditor &editor)
{
    Scrutiny &scrutiny = m_scrutiny[&editor];
    if (!editor.showsFinding() || scrutiny == Scrutiny::Given)
        scrutiny = Scrutiny::Typing;
    show(editor);
    refresh();
}

void FormFindings::onLeft(FieldEditor &editor)
{
    Scrutiny &scrutiny = m_scrutiny[&editor];
    if (m_request.text(editor.field()).isEmpty() || scrutiny == Scrutiny::Submitted)
        return;
    scrutiny = Scrutiny::Left;
    show(editor);
}

void FormFindings::refresh()
{
    for (FieldEditor *editor : m_page.editors()) {
        if (editor->showsFinding() && m_scrutiny[editor] != Scrutiny::Given)
            show(*editor);
    }
}

Findings FormFindings::submit(BodyFormat format)
{
    const Findings findings = findBeforeSending(m_request, m_rules, format);
    Findings ordered; // the contract's order is another
    for (FieldEditor *editor : m_page.editors()) {
        const Findings own = ofField(findings, editor->field());
        const bool isMore = own != findingsOf(editor->field(), Scrutiny::Submitted);
        m_scrutiny[editor] = isMore ? Scrutiny::Given : Scrutiny::Submitted;
        editor->showFindings(own);
        ordered += own + editor->outside();
    }
    return ordered;
}

void FormFindings::showUntilEdited(const Findings &findings)
{
    for (FieldEditor *editor : m_page.editors()) {
        const Findings own = ofField(findings, editor->field());
        if (own.isEmpty())
            continue;
        m_scrutiny[editor] = Scrutiny::Given;
        editor->showFindings(own);
    }
}

int FormFindings::errorsShown() const
{
    return int(std::ranges::count_if(m_page.editors(), &FieldEditor::showsError));
}

void FormFindings::show(FieldEditor &editor)
{
    editor.showFindings(findingsOf(editor.field(), m_scrutiny[&editor]));
}

Findings FormFindings::findingsOf(const Field &field, Scrutiny scrutiny) const
{
    if (scrutiny == Scrutiny::Left && m_request.text(field).trimmed().isEmpty())
        return {};
    if (scrutiny != Scrutiny::Typing)
        return validateField(m_request, field, m_rules);
    return field.kind() == FieldKind::Choice ? Findings() : validateTyping(m_request, field);
}

} // namespace desk
