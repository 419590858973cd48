// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmentbar.h"

#include <QComboBox>
#include <QLabel>
#include <QWheelEvent>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

// A wheel that passes by must not send the next customer somewhere else.
class CalmComboBox : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

QLabel *productionSign(QWidget *parent)
{
    auto *sign = new QLabel(EnvironmentBar::tr("PRODUCTION – real accounts"), parent);
    sign->setObjectName("productionSign"_L1);
    sign->setAutoFillBackground(true);
    sign->setBackgroundRole(QPalette::BrightText);
    sign->setForegroundRole(QPalette::Base);
    sign->setMargin(6);
    QFont bold = sign->font();
    bold.setBold(true);
    sign->setFont(bold);
    return sign;
}

} // namespace

EnvironmentBar::EnvironmentBar(const QList<Environment> &environments,
                               const QList<QAction *> &first, QWidget *parent)
    : QToolBar(tr("Main"), parent)
    , m_environments(environments)
    , m_box(new CalmComboBox(this))
{
    setObjectName("mainToolBar"_L1);
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu); // it cannot be hidden
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (const Environment &environment : std::as_const(m_environments))
        m_box->addItem(environment.name);
    layOut(first);
    m_sign->setVisible(current().production);
    connect(m_box, &QComboBox::currentIndexChanged, this, &EnvironmentBar::onIndexChanged);
}

void EnvironmentBar::layOut(const QList<QAction *> &first)
{
    addActions(first);
    auto *gap = new QWidget(this);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(gap);
    m_sign = addWidget(productionSign(this));

    auto *label = new QLabel(tr("Environment"), this);
    label->setBuddy(m_box);
    label->setMargin(6);
    addWidget(label);
    m_box->setObjectName("environment"_L1);
    m_box->setAccessibleName(label->text());
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addWidget(m_box);
}

const Environment &EnvironmentBar::current() const
{
    return m_environments.at(m_box->currentIndex());
}

void EnvironmentBar::choose(const QString &name)
{
    const int index = m_box->findText(name);
    if (index >= 0)
        m_box->setCurrentIndex(index);
}

void EnvironmentBar::onIndexChanged()
{
    m_sign->setVisible(current().production);
    Q_EMIT chosen();
}

} // namespace desk
