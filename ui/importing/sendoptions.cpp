// SPDX-License-Identifier: GPL-3.0-or-later
#include "sendoptions.h"

#include "calm.h"
#include "flowlayout.h"
#include "importing/importrun.h"
#include "labelled.h"
#include "testbench/rateinput.h"

#include <QSpinBox>

namespace desk {

using namespace Qt::StringLiterals;

SendOptions::SendOptions(QWidget *parent)
    : QWidget(parent)
    , m_atATime(new Calm<QSpinBox>(this))
    , m_rate(new RateInput(this))
{
    m_atATime->setObjectName("rowsAtATime"_L1);
    m_atATime->setAccessibleName(tr("Rows at a time"));
    m_atATime->setRange(1, ImportRun::mostAtATime);
    m_atATime->setValue(ImportRun::mostAtATime);
    auto *row = new FlowLayout(this);
    row->addWidget(makeLabelled(tr("Rows at a time"), m_atATime, this));
    row->addWidget(makeLabelled(tr("Requests"), m_rate, this));
    connect(m_atATime, &QSpinBox::valueChanged, this, &SendOptions::changed);
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, &SendOptions::changed);
}

int SendOptions::atATime() const
{
    return m_atATime->value();
}

double SendOptions::perSecond() const
{
    return m_rate->value();
}

} // namespace desk
