// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmentbar.h"

#include "calm.h"
#include "connectionsign.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

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
                               const QList<QAction *> &first, QAction *change, QWidget *parent)
    : QToolBar(tr("Main"), parent)
    , m_environments(environments)
    , m_box(new Calm<QComboBox>(this))
{
    setObjectName("mainToolBar"_L1);
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu); // it cannot be hidden
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (const Environment &environment : std::as_const(m_environments))
        m_box->addItem(environment.name);
    layOut(first, change);
    m_sign->setVisible(current().production);
    connect(m_box, &QComboBox::currentIndexChanged, this, &EnvironmentBar::onIndexChanged);
}

void EnvironmentBar::layOut(const QList<QAction *> &first, QAction *change)
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
    addAction(change);
    if (auto *button = qobject_cast<QToolButton *>(widgetForAction(change)))
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_connection = new ConnectionSign(this);
    addWidget(m_connection);
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

void EnvironmentBar::setEnvironments(const QList<Environment> &environments, const QString &name)
{
    const Environment before = current();
    {
        const QSignalBlocker quiet(m_box);
        m_environments = environments;
        m_box->clear();
        for (const Environment &environment : std::as_const(m_environments))
            m_box->addItem(environment.name);
        choose(name);
    }
    if (current() != before)
        onIndexChanged();
}

void EnvironmentBar::onIndexChanged()
{
    m_sign->setVisible(current().production);
    Q_EMIT chosen();
}

} // namespace desk
