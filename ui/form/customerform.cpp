// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerform.h"

#include "fieldeditor.h"
#include "responsivegrid.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

// Of the grid's twelve columns: long texts get more room.
int spanOf(const Field &field)
{
    if (field.limit >= 60)
        return 8;
    return field.limit >= 50 ? 6 : 4;
}

QString titleOf(Section section)
{
    switch (section) {
    case Section::Account:
        return CustomerForm::tr("Account");
    case Section::Contact:
        return CustomerForm::tr("Contact");
    case Section::Address:
        return CustomerForm::tr("Address");
    case Section::Trade:
        break;
    }
    return CustomerForm::tr("Trade");
}

// What is typed anew for each customer comes before what stays.
QList<const Field *> fieldsOf(Section section)
{
    QList<const Field *> chosen;
    for (const Field &field : fields()) {
        if (field.section == section)
            chosen.append(&field);
    }
    std::stable_partition(chosen.begin(), chosen.end(),
                          [](const Field *field) { return !field->staysAfterCreate; });
    return chosen;
}

// The name of the section and a line to the end of the row.
QLayout *sectionTitle(Section section, QWidget *parent)
{
    auto *title = new QLabel(titleOf(section), parent);
    QFont font = title->font();
    font.setBold(true);
    title->setFont(font);
    auto *line = new QFrame(parent);
    line->setFrameStyle(int(QFrame::HLine) | int(QFrame::Plain));
    line->setForegroundRole(QPalette::Mid);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(title);
    row->addWidget(line, 1);
    return row;
}

} // namespace

CustomerForm::CustomerForm(QWidget *parent)
    : QScrollArea(parent)
{
    m_rules.catalogue = &m_catalogue;
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);

    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(14, 8, 14, 4);
    column->setSpacing(8);
    for (const Section section :
         {Section::Account, Section::Contact, Section::Address, Section::Trade})
        column->addWidget(makeSection(section, page));
    column->addStretch(1);
    setWidget(page);
    alignLabels();
    updateHints();
}

// A form that is still shown is hidden by ~QWidget, and so a field is left, when it is no form any
// more.
CustomerForm::~CustomerForm()
{
    for (FieldEditor *editor : std::as_const(m_order))
        editor->disconnect(this);
}

QWidget *CustomerForm::makeSection(Section section, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(sectionTitle(section, box));
    auto *grid = new ResponsiveGrid;
    grid->setSpacing(4);
    column->addLayout(grid);
    for (const Field *field : fieldsOf(section)) {
        if (field->format == Format::CompanyName)
            grid->addSpanning(makeAccountType(box), 4);
        grid->addSpanning(makeEditor(*field, box), spanOf(*field));
    }
    return box;
}

// Person or Company is the form's alone: it only decides whether a company name is required.
QWidget *CustomerForm::makeAccountType(QWidget *parent)
{
    auto *box = new QWidget(parent);
    m_person = new QRadioButton(tr("Person"), box);
    m_company = new QRadioButton(tr("Company"), box);
    m_person->setObjectName("accountTypePerson"_L1);
    m_company->setObjectName("accountTypeCompany"_L1);
    m_person->setChecked(true);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(8, 2, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_person, 0, Qt::AlignTop);
    row->addWidget(m_company, 0, Qt::AlignTop);
    row->addStretch(1);
    connect(m_company, &QRadioButton::toggled, this, &CustomerForm::onTypeChanged);
    return box;
}

FieldEditor *CustomerForm::makeEditor(const Field &field, QWidget *parent)
{
    FieldEditor *editor = FieldEditor::make(field, parent);
    editor->setText(m_request.text(field));
    m_entries[field.name] = {editor, Scrutiny::Typing};
    m_order.append(editor);
    connect(editor, &FieldEditor::edited, this, [this, editor] { onEdited(editor); });
    connect(editor, &FieldEditor::left, this, [this, editor] { onLeft(editor); });
    return editor;
}

void CustomerForm::alignLabels()
{
    int widest = 0;
    for (const FieldEditor *editor : std::as_const(m_order))
        widest = std::max(widest, editor->labelWidth());
    for (FieldEditor *editor : std::as_const(m_order))
        editor->setLabelWidth(widest);
}

void CustomerForm::setRequest(const Request &request)
{
    const QString key = m_request.text(field::apiKey);
    {
        const QScopedValueRollback filling(m_filling, true);
        for (FieldEditor *editor : std::as_const(m_order)) {
            const bool keepsKey =
                editor->field().format == Format::Secret && request.text(editor->field()).isEmpty();
            editor->setText(keepsKey ? key : request.text(editor->field()));
            m_request.setText(editor->field(), editor->text());
        }
    }
    for (auto &[name, entry] : m_entries) {
        entry.scrutiny = Scrutiny::Typing;
        showFindingsOf(entry); // what is over its limit is so without anybody typing
    }
    const bool company = !m_request.text(field::companyName).isEmpty();
    (company ? m_company : m_person)->setChecked(true);
    Q_EMIT edited();
}

void CustomerForm::setCatalogue(const Catalogue &catalogue)
{
    m_catalogue = catalogue;
    for (FieldEditor *editor : std::as_const(m_order)) {
        if (editor->field().choices != ChoiceList::None)
            offer(*editor);
    }
    revalidateShown();
}

// What was typed before its list was there may mean a row of it now.
void CustomerForm::offer(FieldEditor &editor)
{
    editor.setChoices(m_catalogue.list(editor.field().choices));
    if (editor.text() != m_request.text(editor.field()))
        onEdited(&editor);
}

void CustomerForm::setAccountNoTyped(bool typed)
{
    m_rules.accountNoRequired = typed;
    updateHints();
    revalidateShown();
    Q_EMIT edited();
}

void CustomerForm::setKey(const QString &key)
{
    m_keyEntered = key;
    entryOf(*findField(field::apiKey)).editor->setText(key);
}

Findings CustomerForm::validateAll()
{
    for (auto &[name, entry] : m_entries) {
        entry.scrutiny = Scrutiny::Submitted;
        showFindingsOf(entry);
    }
    Findings findings = validate(m_request, m_rules);
    const auto placeInForm = [this](const Finding &finding) {
        return std::ranges::find_if(m_order,
                                    [&finding](const FieldEditor *editor) {
                                        return finding.field == editor->field().name;
                                    }) -
               m_order.begin();
    };
    std::ranges::stable_sort(findings, {}, placeInForm); // the contract's order is another
    return findings;
}

void CustomerForm::showUntilEdited(const Findings &findings)
{
    for (FieldEditor *editor : std::as_const(m_order)) {
        Findings own;
        std::ranges::copy_if(findings, std::back_inserter(own), [editor](const Finding &finding) {
            return finding.field == editor->field().name;
        });
        if (own.isEmpty())
            continue;
        entryOf(editor->field()).scrutiny = Scrutiny::Given;
        editor->showFindings(own);
    }
}

void CustomerForm::clearForNext()
{
    Request next;
    for (const Field &field : fields()) {
        if (field.staysAfterCreate)
            next.setText(field, m_request.text(field));
    }
    setRequest(next);
    for (FieldEditor *editor : std::as_const(m_order)) {
        if (editor->field().staysAfterCreate)
            onLeft(editor); // what stays is as wrong as it was
    }
    m_person->setChecked(true);
    verticalScrollBar()->setValue(0);
    focusFirst();
}

bool CustomerForm::hasTypedText() const
{
    return std::ranges::any_of(fields(), [this](const Field &field) {
        return !field.staysAfterCreate && !m_request.text(field).isEmpty();
    });
}

int CustomerForm::requiredLeft() const
{
    return int(std::ranges::count_if(fields(), [this](const Field &field) {
        return isRequired(field) && m_request.text(field).trimmed().isEmpty();
    }));
}

int CustomerForm::errorsShown() const
{
    return int(std::ranges::count_if(m_order, &FieldEditor::showsError));
}

void CustomerForm::focusFirst()
{
    focusField(m_order.first()->field().name);
}

void CustomerForm::focusField(const QString &name)
{
    const Field *field = findField(name);
    if (!field)
        return;
    FieldEditor *editor = entryOf(*field).editor;
    editor->input()->setFocus(Qt::ShortcutFocusReason);
    ensureWidgetVisible(editor);
}

void CustomerForm::onEdited(FieldEditor *editor)
{
    if (m_filling)
        return;
    const Field &field = editor->field();
    m_request.setText(field, editor->text());
    if (field.format == Format::CompanyName && !editor->text().isEmpty() && !editor->showsFinding())
        m_company->setChecked(true); // a name is what makes it a company
    Entry &entry = entryOf(field);
    if (!editor->showsFinding() || entry.scrutiny == Scrutiny::Given)
        entry.scrutiny = Scrutiny::Typing;
    showFindingsOf(entry);
    revalidateShown();
    Q_EMIT edited();
}

void CustomerForm::onLeft(FieldEditor *editor)
{
    if (editor->field().format == Format::Secret)
        noteKey();
    Entry &entry = entryOf(editor->field());
    if (m_request.text(editor->field()).isEmpty() || entry.scrutiny == Scrutiny::Submitted)
        return;
    entry.scrutiny = Scrutiny::Left;
    showFindingsOf(entry);
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
    m_rules.companyNameRequired = m_company->isChecked();
    m_rules.companyNameUnwanted = m_person->isChecked();
    Entry &company = entryOf(*findField(field::companyName));
    if (m_rules.companyNameUnwanted && !company.editor->text().isEmpty()) {
        company.scrutiny = Scrutiny::Left;
        showFindingsOf(company);
    }
    updateHints();
    revalidateShown();
    Q_EMIT edited();
}

// What one field says may hang on another: a postcode on the country.
void CustomerForm::revalidateShown()
{
    for (auto &[name, entry] : m_entries) {
        if (entry.editor->showsFinding() && entry.scrutiny != Scrutiny::Given)
            showFindingsOf(entry);
    }
}

void CustomerForm::showFindingsOf(Entry &entry)
{
    const Field &field = entry.editor->field();
    Findings findings;
    if (entry.scrutiny != Scrutiny::Typing)
        findings = validateField(m_request, field, m_rules);
    else if (field.kind() != FieldKind::Choice)
        findings = validateTyping(m_request, field);
    const bool blank = m_request.text(field).trimmed().isEmpty();
    if (entry.scrutiny == Scrutiny::Left && blank)
        findings.clear();
    entry.editor->showFindings(findings);
}

void CustomerForm::updateHints()
{
    for (FieldEditor *editor : std::as_const(m_order)) {
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

CustomerForm::Entry &CustomerForm::entryOf(const Field &field)
{
    return m_entries.at(field.name);
}

const CustomerForm::Entry &CustomerForm::entryOf(const Field &field) const
{
    return m_entries.at(field.name);
}

} // namespace desk
