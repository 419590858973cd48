// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/attemptexport.h"

#include <QObject>
#include <QPointer>

class QProgressDialog;
class QWidget;

namespace desk {

/// Asks where to, then exports while the window goes on working. One export at a time.
class HistoryExport : public QObject
{
    Q_OBJECT
public:
    HistoryExport(Journal &journal, QWidget *window);
    ~HistoryExport() override;

    /// As a table, what the query finds, or, where several are chosen, those, by their numbers.
    void askForTable(const AttemptQuery &query, const QList<qint64> &chosen);
    /// What went out and came back for the chosen ones, as HAR.
    void askForHar(const QList<qint64> &chosen);

Q_SIGNALS:
    void said(const QString &words);

private:
    /// Which attempts: these, or where there are none, what the query finds.
    struct Source
    {
        AttemptQuery query;
        QList<qint64> chosen;
    };
    struct Choice
    {
        QString filter; ///< of the dialog
        AttemptExport::Format format;
    };

    void ask(const QString &title, const QString &name, const QList<Choice> &choices,
             const Source &source);
    void begin(const QString &file, const AttemptExport::Format &format, const Source &source);
    void showProgress(qint64 written);
    void end(const QString &problem);
    QString whatIsThere(const AttemptExport &done) const;

    Journal &m_journal;
    QWidget *m_window;
    AttemptExport *m_export = nullptr; // while one is on its way
    QPointer<QProgressDialog> m_progress;
    QString m_file;
};

} // namespace desk
