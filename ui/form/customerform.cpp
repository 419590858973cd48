// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerform.h"

#include "fieldeditor.h"
#include "formpage.h"

#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace desk {

CustomerForm::CustomerForm(QWidget *parent)
    : QScrollArea(parent)
    , m_page(new FormPage(this))
    , m_findings(*m_page, m_request, m_rules)
{
    m_rules.catalogue = &m_catalogue;
    m_rules.companyNameUnwanted = true;
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_page);
    for (FieldEditor *editor : m_page->editors()) {
        editor->setText(m_request.text(editor->field()));
        connect(editor, &FieldEditor::edited, this, [this, editor] { onEdited(*editor); });
        connect(editor, &FieldEditor::left, this, [this, editor] { onLeft(*editor); });
    }
    connect(m_page, &FormPage::accountTypeChanged, this, &CustomerForm::onTypeChanged);
    updateHints();
}

// A form that is still shown is hidden by ~QWidget, and so a field is left, when it is no form any
// more.
CustomerForm::~CustomerForm()
{
    for (FieldEditor *editor : m_page->editors())
        editor->disconnect(this);
}

Draft CustomerForm::draft() const
{
    return {m_request.withoutKey(),
            m_page->isCompany() ? AccountType::Company : AccountType::Person};
}

void CustomerForm::setDraft(const Draft &draft)
{
    {
        const QScopedValueRollback filling(m_filling, true);
        for (FieldEditor *editor : m_page->editors()) {
            const Field &field = editor->field();
            if (field.format == Format::Secret)
                continue;
            editor->setText(draft.request.text(field));
            m_request.setText(field, editor->text());
        }
        m_page->setCompany(draft.accountType == AccountType::Company);
    }
    m_proposal.beginWith(m_request.text(field::country), m_request.text(field::currency),
                         m_catalogue);
    m_findings.beginAnew();
    tell();
}

void CustomerForm::change(const FieldTexts &texts, const QString &name)
{
    const QScopedValueRollback named(m_changeName, name);
    {
        const QScopedValueRollback filling(m_filling, true);
        setTexts(texts);
        for (const QLatin1StringView changed : {field::currency, field::country}) {
            if (texts.contains(changed))
                followCountry(*findField(changed));
        }
    }
    tell();
}

void CustomerForm::restore(const Draft &draft)
{
    {
        const QScopedValueRollback filling(m_filling, true);
        FieldTexts texts = differences(m_request, draft.request);
        texts.remove(field::apiKey);
        setTexts(texts);
        m_page->setCompany(draft.accountType == AccountType::Company);
    }
    m_proposal.beginWith(m_request.text(field::country), m_request.text(field::currency),
                         m_catalogue);
    tell();
}

void CustomerForm::setTexts(const FieldTexts &texts)
{
    const QScopedValueRollback filling(m_filling, true);
    for (FieldEditor *editor : m_page->editors()) {
        const auto text = texts.find(editor->field().name);
        if (text == texts.end())
            continue;
        editor->setText(*text);
        take(*editor);
    }
}

void CustomerForm::setCatalogue(const Catalogue &catalogue)
{
    m_catalogue = catalogue;
    for (FieldEditor *editor : m_page->editors()) {
        if (editor->field().choices != ChoiceList::None)
            offer(*editor);
    }
    m_findings.refresh();
}

// What was typed before its list was there may mean a row of it now.
void CustomerForm::offer(FieldEditor &editor)
{
    editor.setCatalogue(m_catalogue);
    if (editor.text() != m_request.text(editor.field()))
        onEdited(editor);
}

void CustomerForm::setAccountNoTyped(bool typed)
{
    m_rules.accountNoRequired = typed;
    updateHints();
    m_findings.refresh();
    tell();
}

void CustomerForm::setKey(const QString &key)
{
    m_keyEntered = key;
    m_page->editorOf(*findField(field::apiKey)).setText(key);
}

Findings CustomerForm::validateAll(BodyFormat format)
{
    return m_findings.submit(format);
}

void CustomerForm::showUntilEdited(const Findings &findings)
{
    m_findings.showUntilEdited(findings);
}

void CustomerForm::clearForNext()
{
    setDraft(nextAfter(draft()));
    m_proposal.beginAnew();
    for (FieldEditor *editor : m_page->editors()) {
        if (editor->field().staysAfterCreate)
            onLeft(*editor); // what stays is as wrong as it was
    }
    verticalScrollBar()->setValue(0);
    focusFirst();
}

int CustomerForm::requiredLeft() const
{
    return int(std::ranges::count_if(fields(), [this](const Field &field) {
        return isRequired(field) && m_request.text(field).trimmed().isEmpty();
    }));
}

void CustomerForm::focusFirst()
{
    focusField(m_page->editors().first()->field().name);
}

void CustomerForm::focusField(const QString &name)
{
    const Field *field = findField(name);
    if (!field)
        return;
    FieldEditor &editor = m_page->editorOf(*field);
    editor.input()->setFocus(Qt::ShortcutFocusReason);
    ensureWidgetVisible(&editor);
}

const Field *CustomerForm::focusedField() const
{
    const auto editor = std::ranges::find_if(
        m_page->editors(), [](const FieldEditor *each) { return each->input()->hasFocus(); });
    return editor == m_page->editors().end() ? nullptr : &(*editor)->field();
}

void CustomerForm::onEdited(FieldEditor &editor)
{
    if (m_filling)
        return;
    {
        const QScopedValueRollback filling(m_filling, true);
        take(editor);
        followCountry(editor.field());
    }
    tell();
}

// In the same change as the country: one step of undo takes both back.
void CustomerForm::followCountry(const Field &edited)
{
    const QString currency = m_request.text(field::currency);
    if (edited.name == field::currency)
        m_proposal.onCurrencyChosen(currency);
    if (edited.name != field::country)
        return;
    const auto text = m_proposal.onCountry(m_request.text(field::country), currency, m_catalogue);
    if (text)
        setTexts({{field::currency, *text}});
}

void CustomerForm::showProposal()
{
    const Choice *country = m_catalogue.find(ChoiceList::Countries, m_request.text(field::country));
    const bool isProposed = country && m_proposal.isProposed(m_request.text(field::currency));
    m_page->editorOf(*findField(field::currency))
        .setRemark(isProposed ? tr("proposed for %1").arg(country->name) : QString());
}

void CustomerForm::take(FieldEditor &editor)
{
    const Field &field = editor.field();
    m_request.setText(field, editor.text());
    if (field.format == Format::CompanyName && !editor.text().isEmpty() && !editor.showsFinding())
        m_page->setCompany(true); // a name is what makes it a company
    m_findings.onEdited(editor);
}

void CustomerForm::onLeft(FieldEditor &editor)
{
    if (editor.field().format == Format::Secret)
        noteKey();
    m_findings.onLeft(editor);
}

void CustomerForm::noteKey()
{
    const QString key = m_request.text(field::apiKey);
    if (key == m_keyEntered)
        return;
    m_keyEntered = key;
    Q_EMIT keyEntered();
}

void CustomerForm::onTypeChanged()
{
    m_rules.companyNameRequired = m_page->isCompany();
    m_rules.companyNameUnwanted = !m_page->isCompany();
    if (m_rules.companyNameUnwanted)
        m_findings.onLeft(m_page->editorOf(*findField(field::companyName)));
    updateHints();
    m_findings.refresh();
    tell();
}

void CustomerForm::tell()
{
    if (m_filling)
        return;
    showProposal();
    Q_EMIT edited();
}

void CustomerForm::updateHints()
{
    for (FieldEditor *editor : m_page->editors()) {
        const Field &field = editor->field();
        if (isRequired(field))
            editor->setHint(tr("required"));
        else if (field.format == Format::AccountNo)
            editor->setHint(tr("given by the service"));
        else if (field.choices == ChoiceList::ServiceLevels)
            editor->setHint(tr("default"));
        else
            editor->setHint({});
    }
}

bool CustomerForm::isRequired(const Field &field) const
{
    return field.type != ValueType::Boolean && desk::isRequired(field, m_rules);
}

} // namespace desk
