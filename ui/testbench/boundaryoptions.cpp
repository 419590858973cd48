// SPDX-License-Identifier: GPL-3.0-or-later
#include "boundaryoptions.h"

#include "contract/field.h"
#include "rateinput.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int namesShown = 2; // of the chosen fields, on the button

QCheckBox *makeBox(const QString &text, QLatin1StringView objectName, bool checked, QWidget *parent)
{
    auto *box = new QCheckBox(text, parent);
    box->setObjectName(objectName);
    box->setChecked(checked);
    return box;
}

} // namespace

BoundaryOptions::BoundaryOptions(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_fields(makeFields())
    , m_json(makeBox(u"JSON"_s, "casesInJson"_L1, true, this))
    , m_xml(makeBox(u"XML"_s, "casesInXml"_L1, true, this))
    , m_allCodes(makeBox(tr("All codes"), "allCodes"_L1, false, this))
    , m_rate(new RateInput(this))
{
    m_allCodes->setToolTip(tr("Tries each code of the long lists, not a sample of them."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(new QLabel(tr("Fields"), this));
    row->addWidget(m_fields);
    row->addSpacing(12);
    row->addWidget(m_json);
    row->addWidget(m_xml);
    row->addSpacing(12);
    row->addWidget(m_allCodes);
    row->addSpacing(12);
    row->addWidget(new QLabel(tr("Requests"), this));
    row->addWidget(m_rate);
    row->addStretch(1);
    showFields();
}

QToolButton *BoundaryOptions::makeFields()
{
    m_list->setObjectName("boundaryFields"_L1);
    m_list->setAccessibleName(tr("Fields that cases are made for"));
    for (const Field &field : fields()) {
        auto *item = new QListWidgetItem(QString(field.name), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_list->setMinimumHeight(320);
    auto *button = new QToolButton(this);
    button->setObjectName("chooseFields"_L1);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(button);
    auto *inside = new QWidgetAction(menu);
    inside->setDefaultWidget(m_list);
    connect(menu->addAction(tr("All fields")), &QAction::triggered, this,
            &BoundaryOptions::chooseAll);
    menu->addAction(inside);
    button->setMenu(menu);
    connect(m_list, &QListWidget::itemChanged, this, &BoundaryOptions::showFields);
    return button;
}

// None that is chosen stands for all of them, and for the cases of the body as a whole.
void BoundaryOptions::chooseAll()
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setCheckState(Qt::Unchecked);
}

QStringList BoundaryOptions::fieldsChosen() const
{
    QStringList names;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            names.append(m_list->item(row)->text());
    }
    return names;
}

void BoundaryOptions::showFields()
{
    const QStringList chosen = fieldsChosen();
    QString words = chosen.mid(0, namesShown).join(", "_L1);
    if (chosen.isEmpty())
        words = tr("All");
    else if (chosen.size() > namesShown)
        words += tr(" and %L1 more").arg(chosen.size() - namesShown);
    m_fields->setText(words);
    m_fields->setAccessibleName(tr("Fields: %1").arg(words));
}

BoundaryWishes BoundaryOptions::wishes() const
{
    BoundaryWishes wishes;
    wishes.fields = fieldsChosen();
    wishes.formats.clear();
    if (m_json->isChecked())
        wishes.formats.append(BodyFormat::Json);
    if (m_xml->isChecked())
        wishes.formats.append(BodyFormat::Xml);
    wishes.codes = m_allCodes->isChecked() ? CodeChoice::All : CodeChoice::Sample;
    return wishes;
}

double BoundaryOptions::perSecond() const
{
    return m_rate->value();
}

QString BoundaryOptions::problem() const
{
    return m_json->isChecked() || m_xml->isChecked() ? QString() : tr("Choose JSON, XML or both.");
}

} // namespace desk
