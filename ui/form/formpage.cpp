// SPDX-License-Identifier: GPL-3.0-or-later
#include "formpage.h"

#include "fieldeditor.h"
#include "responsivegrid.h"

#include <QLabel>
#include <QRadioButton>
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
        return FormPage::tr("Account");
    case Section::Contact:
        return FormPage::tr("Contact");
    case Section::Address:
        return FormPage::tr("Address");
    case Section::Trade:
        break;
    }
    return FormPage::tr("Trade");
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

FormPage::FormPage(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 14, 4);
    column->setSpacing(8);
    for (const Section section :
         {Section::Account, Section::Contact, Section::Address, Section::Trade})
        column->addWidget(makeSection(section));
    column->addStretch(1);
    alignLabels();
}

QWidget *FormPage::makeSection(Section section)
{
    auto *box = new QWidget(this);
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
        m_editors.append(FieldEditor::make(*field, box));
        grid->addSpanning(m_editors.last(), spanOf(*field));
    }
    return box;
}

// Person or Company is the form's alone: it only decides whether a company name is required.
QWidget *FormPage::makeAccountType(QWidget *parent)
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
    connect(m_company, &QRadioButton::toggled, this, &FormPage::accountTypeChanged);
    return box;
}

void FormPage::alignLabels()
{
    int widest = 0;
    for (const FieldEditor *editor : std::as_const(m_editors))
        widest = std::max(widest, editor->labelWidth());
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->setLabelWidth(widest);
}

FieldEditor &FormPage::editorOf(const Field &field) const
{
    return **std::ranges::find_if(
        m_editors, [&field](const FieldEditor *editor) { return &editor->field() == &field; });
}

bool FormPage::isCompany() const
{
    return m_company->isChecked();
}

void FormPage::setCompany(bool company)
{
    (company ? m_company : m_person)->setChecked(true);
}

} // namespace desk
