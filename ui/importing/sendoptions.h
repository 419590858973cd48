// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSpinBox;

namespace desk {

class RateInput;

/// How many rows are sent at a time, and how fast; may be changed while they are.
class SendOptions : public QWidget
{
    Q_OBJECT
public:
    explicit SendOptions(QWidget *parent = nullptr);

    int atATime() const;
    /// Requests a second; 0: as fast as they are answered.
    double perSecond() const;

Q_SIGNALS:
    void changed();

private:
    QSpinBox *m_atATime;
    RateInput *m_rate;
};

} // namespace desk
