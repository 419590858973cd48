// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedimport.h"
#include "importing/mendingmemory.h"

#include <QThreadPool>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace desk {

class FindingsFilter;
class FindingsModel;
class ImportChecker;
class RowMender;
struct RowWords;

/// The dry run of all rows: what was found, filtered, and put right. Nothing is sent.
class CheckPage : public QWidget
{
    Q_OBJECT
public:
    explicit CheckPage(const QString &importsFolder, QWidget *parent = nullptr);

    /// Checks it, from its first row to its last. `names` are its columns'. What was mended stays
    /// mended where it is the same file, read in the same way.
    void check(const CheckedImport &import, const QStringList &names);
    /// What was found does not hold any more.
    void forget();

    bool isChecking() const;
    /// nullptr: it is not checked, or cannot be.
    const CheckedImport *checked() const;

Q_SIGNALS:
    /// checked() is another one, or isChecking().
    void changed();

private:
    QWidget *makeFilter();
    QWidget *makeFindings();
    void begin();
    void take(const DryRunReport &report);
    void recall(const DryRunReport &report);
    void show(const DryRunReport &report);
    void chooseAgain();
    void chooseRow(qint64 row);
    void keep();
    void showCounts();
    void showChosen();
    void showRow(qint64 row);
    RowWords wordsOf(qint64 row) const;
    void mend(qint64 row, const QStringList &cells);
    void putBack(qint64 row);
    void showProgress();

    const MendingMemory m_memory;
    QThreadPool m_writing; // one thread: the last word is the last
    CheckedImport m_import;
    bool m_isChecked = false;
    QByteArray m_recalled; // hash of the file whose mended rows were looked for
    qint64 m_wanted = 0;   // row that is being read for the mender
    QTimer m_again;
    ImportChecker *m_checker;
    FindingsModel *m_model;
    FindingsFilter *m_filter;
    QLabel *m_counts;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QComboBox *m_kind;
    QLineEdit *m_text;
    QLabel *m_shown;
    QTableView *m_findings;
    RowMender *m_mender;
};

} // namespace desk
