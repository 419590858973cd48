// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testbench/testrun.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace desk {

/// One case in words: what it is for, what it expects, what came of it last, and its request.
class CaseDetail : public QWidget
{
    Q_OBJECT
public:
    explicit CaseDetail(QWidget *parent = nullptr);

    void show(const CaseInFile &one, const std::optional<TestResult> &result);
    void clear();

Q_SIGNALS:
    void attemptWanted(const QString &id);

private:
    QLabel *m_title;
    QLabel *m_words;
    QPlainTextEdit *m_request;
    QPushButton *m_open;
    QString m_attempt; // its ID
};

} // namespace desk
