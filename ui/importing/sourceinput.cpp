// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourceinput.h"

#include "calm.h"
#include "contract/field.h"
#include "form/textinput.h"
#include "history/shorttext.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

// Of the combo box's rows; columns are 0, 1, ...
constexpr int nothing = -2;
constexpr int constantText = -1;
constexpr qsizetype mostColumns = 500; // offered; a file that was read wrongly may have any number
constexpr qsizetype longestName = 60;  // UTF-16 code units, as are the others
constexpr qsizetype longestSent = 80;

QString words(Treatment treatment)
{
    switch (treatment) {
    case Treatment::Trim:
        return SourceInput::tr("Trim");
    case Treatment::UpperCase:
        return SourceInput::tr("Upper case");
    case Treatment::Code:
        return SourceInput::tr("Name to code");
    case Treatment::TrueFalse:
        break;
    }
    return SourceInput::tr("Yes/no to true/false");
}

QLabel *makeLabel(const Field &field, QWidget *parent)
{
    const QString text = field.presence == Presence::Required
                             ? SourceInput::tr("%1 (required)").arg(field.label())
                             : field.label();
    auto *label = new QLabel(text, parent);
    label->setToolTip(plainToolTip(field.help()));
    return label;
}

} // namespace

SourceInput::SourceInput(const Field &field, QGridLayout &grid, int row, QWidget *parent)
    : QObject(parent)
    , m_field(field)
    , m_place(new Calm<QComboBox>(parent))
    , m_constant(new TextInput(parent))
    , m_treatments(new QToolButton(parent))
    , m_menu(new QMenu(m_treatments))
    , m_sent(new QLabel(parent))
{
    const QString name(field.name);
    m_place->setObjectName(name);
    m_place->setAccessibleName(tr("Where %1 comes from").arg(field.label()));
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_place->setMinimumContentsLength(16);
    m_constant->setObjectName(QString(name + "Text"_L1));
    m_constant->setAccessibleName(tr("%1 of every row").arg(field.label()));
    m_constant->setPlaceholderText(tr("The same in every row"));
    m_sent->setObjectName(QString(name + "Sent"_L1));
    m_sent->setTextFormat(Qt::PlainText);
    m_sent->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sent->setWordWrap(true);
    m_sent->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    makeTreatments();

    QLabel *label = makeLabel(field, parent);
    label->setBuddy(m_place);
    grid.addWidget(label, row, 0);
    grid.addWidget(m_place, row, 1);
    grid.addWidget(m_constant, row, 2);
    grid.addWidget(m_treatments, row, 3);
    grid.addWidget(m_sent, row, 4);

    setColumns({});
    show({});
    connect(m_place, &QComboBox::currentIndexChanged, this, &SourceInput::onPlaceChosen);
    connect(m_constant, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_source->constant = text;
        Q_EMIT changed();
    });
    connect(m_menu, &QMenu::triggered, this, &SourceInput::onTreatmentsChosen);
}

void SourceInput::makeTreatments()
{
    m_treatments->setObjectName(QString(QString(m_field.name) + "Treatments"_L1));
    m_treatments->setPopupMode(QToolButton::InstantPopup);
    m_treatments->setFocusPolicy(Qt::StrongFocus);
    m_treatments->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_treatments->setMenu(m_menu);
    for (const Treatment treatment : offered()) {
        QAction *action = m_menu->addAction(words(treatment));
        action->setCheckable(true);
        action->setData(int(treatment));
    }
}

QList<Treatment> SourceInput::offered() const
{
    QList<Treatment> offered{Treatment::Trim, Treatment::UpperCase};
    if (m_field.choices != ChoiceList::None)
        offered.append(Treatment::Code);
    if (m_field.type == ValueType::Boolean)
        offered.append(Treatment::TrueFalse);
    return offered;
}

void SourceInput::setColumns(const QStringList &names)
{
    const QSignalBlocker quiet(m_place);
    m_place->clear();
    m_place->addItem(tr("– nothing –"), nothing);
    m_place->addItem(tr("the same text"), constantText);
    for (int column = 0; column < std::min(names.size(), mostColumns); ++column)
        m_place->addItem(oneLine(names.at(column), longestName), column);
}

void SourceInput::show(const std::optional<FieldSource> &source)
{
    m_source = source;
    const QSignalBlocker placeQuiet(m_place);
    const QSignalBlocker constantQuiet(m_constant);
    int place = nothing;
    if (source)
        place = source->column.value_or(constantText);
    if (m_place->findData(place) < 0)
        m_place->addItem(tr("Column %1").arg(place + 1), place);
    m_place->setCurrentIndex(m_place->findData(place));
    m_constant->setText(source ? source->constant : QString());
    m_constant->setVisible(place == constantText);
    showTreatments();
}

void SourceInput::onPlaceChosen()
{
    const int place = m_place->currentData().toInt();
    if (place == nothing) {
        m_source.reset();
    } else {
        if (!m_source)
            m_source = FieldSource{m_field.name, {}, {}, usualTreatments(m_field)};
        m_source->column = place == constantText ? std::nullopt : std::optional(place);
        m_source->constant = place == constantText ? m_constant->text() : QString();
    }
    m_constant->setVisible(place == constantText);
    if (place == constantText)
        m_constant->setFocus();
    showTreatments();
    Q_EMIT changed();
}

void SourceInput::onTreatmentsChosen()
{
    m_source->treatments.clear();
    for (const QAction *action : m_menu->actions()) {
        if (action->isChecked())
            m_source->treatments.append(Treatment(action->data().toInt()));
    }
    showTreatments();
    Q_EMIT changed();
}

void SourceInput::showTreatments()
{
    const QList<Treatment> chosen = m_source ? m_source->treatments : QList<Treatment>();
    QStringList names;
    for (const Treatment treatment : chosen)
        names.append(words(treatment));
    for (QAction *action : m_menu->actions())
        action->setChecked(chosen.contains(Treatment(action->data().toInt())));
    const QString text = names.isEmpty() ? tr("As it is") : names.join(", "_L1);
    m_treatments->setText(text);
    m_treatments->setAccessibleName(tr("%1: %2").arg(m_field.label(), text));
    m_treatments->setEnabled(m_source.has_value());
}

void SourceInput::showSent(const QString &text, const Findings &findings)
{
    QStringList sentences;
    for (const Finding &finding : findings)
        sentences.append(finding.message);
    const bool isHeld = hasErrors(findings);
    m_sent->setForegroundRole(isHeld ? QPalette::BrightText : QPalette::WindowText);
    const QString shown = oneLine(text, longestSent);
    const QString mark = isHeld ? u"✗ "_s : findings.isEmpty() ? QString() : u"! "_s;
    m_sent->setText(sentences.isEmpty() ? shown
                                        : QString(mark + oneLine(sentences.constFirst(), 200)));
    const QString all = QString(text + u'\n' + sentences.join(u'\n')).trimmed();
    m_sent->setToolTip(plainToolTip(shownText(all, 2'000)));
}

} // namespace desk
