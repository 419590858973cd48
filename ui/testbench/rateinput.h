// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace desk {

/// How fast a run sends: requests a second, 0 is as fast as they are answered.
class RateInput : public QDoubleSpinBox
{
    Q_OBJECT
public:
    explicit RateInput(QWidget *parent = nullptr);
};

} // namespace desk
