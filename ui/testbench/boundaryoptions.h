// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testbench/boundarycases.h"

#include <QWidget>

class QCheckBox;
class QListWidget;
class QToolButton;

namespace desk {

class RateInput;

/// Which boundary cases are wanted, and how fast.
class BoundaryOptions : public QWidget
{
    Q_OBJECT
public:
    explicit BoundaryOptions(QWidget *parent = nullptr);

    BoundaryWishes wishes() const;
    /// Requests; 0 is as fast as they are answered.
    double perSecond() const;
    /// Why these cannot be run, in words; empty: they can.
    QString problem() const;

private:
    QToolButton *makeFields();
    QStringList fieldsChosen() const;
    void chooseAll();
    void showFields();

    QListWidget *m_list;
    QToolButton *m_fields;
    QCheckBox *m_json;
    QCheckBox *m_xml;
    QCheckBox *m_allCodes;
    RateInput *m_rate;
};

} // namespace desk
