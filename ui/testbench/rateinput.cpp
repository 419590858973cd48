// SPDX-License-Identifier: GPL-3.0-or-later
#include "rateinput.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr double fastest = 1'000;

} // namespace

RateInput::RateInput(QWidget *parent)
    : QDoubleSpinBox(parent)
{
    setObjectName("runRate"_L1);
    setAccessibleName(tr("Requests a second"));
    setRange(0, fastest);
    setDecimals(1);
    setSpecialValueText(tr("as fast as answered"));
    setSuffix(tr(" a second"));
}

} // namespace desk
