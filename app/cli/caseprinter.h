// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testbench/testrun.h"

#include <QObject>

namespace desk {

/// Prints a table on standard output, a row each time that a case ends: its name, what was
/// expected, what came, and a sign; below it what is different. What is waited for goes to standard
/// error.
class CasePrinter : public QObject
{
    Q_OBJECT
public:
    /// The cases that will be run: they tell how wide the columns are.
    CasePrinter(TestRun &run, const QList<CaseInFile> &cases, QObject *parent = nullptr);

private:
    void printResult(const TestResult &result);
    void printWaiting(qint64 milliseconds);
    void printRow(const QStringList &cells);

    QList<qsizetype> m_widths; // in UTF-16 code units
};

} // namespace desk
