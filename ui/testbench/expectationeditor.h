// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testbench/expectation.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace desk {

/// How a case should end. What is left blank may be anything.
class ExpectationEditor : public QWidget
{
    Q_OBJECT
public:
    explicit ExpectationEditor(QWidget *parent = nullptr);

    void show(const Expectation &expectation);
    Expectation expectation() const;
    /// Why it says nothing that could be held against an answer, in a sentence; empty: it does.
    QString problem() const;

private:
    QComboBox *m_outcome;
    QLineEdit *m_status;
    QLineEdit *m_issues;
    QPlainTextEdit *m_patterns;
    QStringList m_shown; // patterns, as they were given
};

} // namespace desk
