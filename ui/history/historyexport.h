// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"

#include <QObject>
#include <QPointer>

class QProgressDialog;
class QWidget;

namespace desk {

class AttemptExport;

/// Asks where to, then exports to CSV while the window goes on working. One export at a time.
class HistoryExport : public QObject
{
    Q_OBJECT
public:
    HistoryExport(Journal &journal, QWidget *window);
    ~HistoryExport() override;

    /// What the query finds, or, where several are chosen, those, by their numbers.
    void ask(const AttemptQuery &query, const QList<qint64> &chosen);

Q_SIGNALS:
    void said(const QString &words);

private:
    void begin(const QString &file, bool withMark, const AttemptQuery &query,
               const QList<qint64> &chosen);
    void showProgress(qint64 written);
    void end(const QString &problem);

    Journal &m_journal;
    QWidget *m_window;
    AttemptExport *m_export = nullptr; // while one is on its way
    QPointer<QProgressDialog> m_progress;
    QString m_file;
};

} // namespace desk
