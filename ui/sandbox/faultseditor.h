// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandboxfaults.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace desk {

class SettingInput;

/// What goes wrong in the sandbox, to be chosen. Every change counts at once.
class FaultsEditor : public QWidget
{
    Q_OBJECT
public:
    explicit FaultsEditor(QWidget *parent = nullptr);

    void show(const SandboxFaults &faults);

Q_SIGNALS:
    void changed(const desk::SandboxFaults &faults);

private:
    void layOut();
    void read();
    void clear();

    QSpinBox *m_latency;
    QComboBox *m_answer;
    QLineEdit *m_drifts;
    SettingInput *m_driftsInput;
    QPushButton *m_none;
    SandboxFaults m_shown;
};

} // namespace desk
