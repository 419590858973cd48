// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldeditor.h"

#include "contract/formats.h"
#include "fieldnote.h"
#include "picker.h"
#include "textinput.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int inputHeight = 27; // device-independent pixels; the whole form fits on 768

QString withSpacesForLineBreaks(const QString &text)
{
    QString line = text;
    line.replace("\r\n"_L1, " "_L1);
    for (QChar &c : line) {
        if (hasLineBreak(QStringView(&c, 1)))
            c = u' ';
    }
    return line;
}

class TextFieldEditor : public FieldEditor
{
public:
    TextFieldEditor(const Field &field, QWidget *parent)
        : FieldEditor(field, parent)
        , m_edit(new TextInput(this))
    {
        if (field.format == Format::Secret)
            m_edit->setEchoMode(QLineEdit::Password);
        setInput(m_edit);
        connect(m_edit, &QLineEdit::textChanged, this, [this] { afterEdit(); });
        connect(m_edit, &TextInput::refused, this, [this](qsizetype units) { showRefused(units); });
    }

    QString text() const override { return m_edit->text(); }
    void setText(const QString &text) override { m_edit->setText(text); }
    void setHint(const QString &hint) override { m_edit->setPlaceholderText(hint); }

private:
    TextInput *m_edit;
};

class PickerFieldEditor : public FieldEditor
{
public:
    PickerFieldEditor(const Field &field, QWidget *parent)
        : FieldEditor(field, parent)
        , m_picker(new Picker(this))
    {
        takeTextWhole(*m_picker, [this](qsizetype units) { showRefused(units); });
        if (field.format == Format::Title)
            m_picker->setChoices(usualTitles());
        setInput(m_picker);
        connect(m_picker, &Picker::valueChanged, this, [this] { afterEdit(); });
    }

    QString text() const override { return m_picker->value(); }
    void setText(const QString &text) override { m_picker->setValue(text); }
    void setHint(const QString &hint) override { m_picker->setPlaceholderText(hint); }

protected:
    void offer(const Catalogue &catalogue) override
    {
        m_picker->setChoices(catalogue.list(field().choices), catalogue.matcher(field().choices));
        m_picker->setRecent(catalogue.recent(field().choices));
    }

private:
    // Suggestions only: the contract takes any text of six characters.
    static QList<Choice> usualTitles()
    {
        QList<Choice> titles;
        for (const QString &title :
             {tr("Mr"), tr("Mrs"), tr("Ms"), tr("Miss"), tr("Mx"), tr("Dr"), tr("Prof"), tr("Rev"),
              tr("Sir"), tr("Dame"), tr("Lord"), tr("Lady")})
            titles.append({title, {}, {}}); // shown as it is
        return titles;
    }

    Picker *m_picker;
};

class SwitchFieldEditor : public FieldEditor
{
public:
    SwitchFieldEditor(const Field &field, QWidget *parent)
        : FieldEditor(field, parent)
        , m_box(new QCheckBox(this))
    {
        setInput(m_box);
        connect(m_box, &QCheckBox::toggled, this, [this] { afterEdit(); });
    }

    QString text() const override { return m_box->isChecked() ? u"true"_s : u"false"_s; }
    void setText(const QString &text) override { m_box->setChecked(text == "true"_L1); }

private:
    QCheckBox *m_box;
};

} // namespace

FieldEditor *FieldEditor::make(const Field &field, QWidget *parent)
{
    if (field.kind() == FieldKind::Boolean)
        return new SwitchFieldEditor(field, parent);
    if (field.kind() == FieldKind::Choice || field.format == Format::Title)
        return new PickerFieldEditor(field, parent);
    return new TextFieldEditor(field, parent);
}

FieldEditor::FieldEditor(const Field &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_label(new QLabel(field.label(), this))
    , m_note(new FieldNote(this))
{
    m_label->setTextFormat(Qt::PlainText);
    connect(m_note, &FieldNote::linkActivated, this, &FieldEditor::onLink);
}

void FieldEditor::setInput(QWidget *input)
{
    m_input = input;
    input->setObjectName(m_field.name);
    input->setAccessibleName(m_field.label());
    input->setToolTip(m_field.help());
    input->installEventFilter(this);
    input->setMinimumHeight(inputHeight);
    m_label->setBuddy(input);
    m_label->setToolTip(m_field.help());
    describe();

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(1);
    grid->addWidget(m_label, 0, 0, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(input, 0, 1);
    grid->addWidget(m_note, 1, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(2, 1);
}

void FieldEditor::setCatalogue(const Catalogue &catalogue)
{
    offer(catalogue);
    m_listNote = catalogue.note(m_field.choices);
    m_input->setToolTip(m_listNote.isEmpty() ? m_field.help()
                                             : m_field.help() + u'\n' + m_listNote);
    describe();
}

void FieldEditor::setRemark(const QString &remark)
{
    if (remark == m_remark)
        return;
    m_remark = remark;
    m_note->setRemark(remark);
    describe();
}

void FieldEditor::showFindings(const Findings &findings)
{
    m_findings = findings;
    showNote();
}

void FieldEditor::setOutside(const Findings &findings, const QString &offer)
{
    m_outside = findings;
    m_offer = offer;
    showNote();
}

// An error of the text itself comes first, then who has it already, then what looks unusual.
void FieldEditor::showNote()
{
    m_showsOutside = !m_outside.isEmpty() && !hasErrors(m_findings);
    const Findings &shown = m_showsOutside ? m_outside : m_findings;
    if (shown.isEmpty()) {
        m_note->clearMessage();
        m_finding.clear();
        return describe();
    }
    const auto error = std::ranges::find(shown, Finding::Severity::Error, &Finding::severity);
    const Finding &first = error == shown.end() ? shown.first() : *error;
    const QString spaces = hasLineBreak(text()) ? tr("Put spaces instead") : QString();
    m_note->showMessage(first.severity, first.message, m_showsOutside ? m_offer : spaces,
                        m_showsOutside ? FieldNote::LinkStop::None : FieldNote::LinkStop::Tab);
    m_finding = m_showsOutside ? u"%1 %2"_s.arg(first.message, m_offer) : first.message;
    describe();
}

void FieldEditor::onLink()
{
    if (m_showsOutside)
        Q_EMIT offerTaken();
    else
        setText(withSpacesForLineBreaks(text()));
}

int FieldEditor::labelWidth() const
{
    return m_label->sizeHint().width();
}

void FieldEditor::setLabelWidth(int width)
{
    m_label->setFixedWidth(width);
}

void FieldEditor::afterEdit()
{
    if (m_field.kind() == FieldKind::Text || m_field.kind() == FieldKind::Int32)
        m_note->setCount(text().size(), m_field.limit);
    Q_EMIT edited();
}

void FieldEditor::showRefused(qsizetype units)
{
    showFindings({{Finding::Severity::Warning, m_field.name,
                   tr("Nothing was put in: %L1 characters are more than a field takes (%L2).")
                       .arg(units)
                       .arg(TextInput::longest)}});
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && event->type() == QEvent::FocusOut)
        Q_EMIT left();
    return QWidget::eventFilter(watched, event);
}

// Screen readers and test scripts both rely on the API name standing first.
void FieldEditor::describe()
{
    QString description = m_field.name + ". "_L1 + m_field.help();
    for (const QString &more : {m_finding, m_remark, m_listNote}) {
        if (!more.isEmpty())
            description += " "_L1 + more;
    }
    m_input->setAccessibleDescription(description);
}

} // namespace desk
