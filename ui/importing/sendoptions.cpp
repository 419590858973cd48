// SPDX-License-Identifier: GPL-3.0-or-later
#include "sendoptions.h"

#include "calm.h"
#include "importing/importrun.h"
#include "testbench/rateinput.h"

#include <QHBoxLayout>
#include <QLabel>
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
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(new QLabel(tr("Rows at a time"), this));
    row->addWidget(m_atATime);
    row->addSpacing(12);
    row->addWidget(new QLabel(tr("Requests"), this));
    row->addWidget(m_rate);
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
