// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"
#include "sqlconnection.h"

#include <QObject>

#include <functional>

namespace desk {

/// What the history asks: pages, totals. On a connection of its own that only reads, so that
/// nobody who writes waits for a long search. Everything is called in its thread.
class JournalSearch : public QObject
{
    Q_OBJECT
public:
    /// `opened`: the journal's state, once it has been opened and its tables are up to date.
    JournalSearch(const QString &file, const QFuture<JournalState> &opened);

    /// Asked now and then while it is read; a reading that nobody waits for any more fails.
    using IsUnwanted = std::function<bool()>;

    /// These wait until the journal has been opened.
    AttemptPage page(const AttemptQuery &query, const IsUnwanted &isUnwanted);
    NumbersPage numbers(const AttemptQuery &query, const IsUnwanted &isUnwanted);
    AttemptPage attempts(const QList<qint64> &numbers, const IsUnwanted &isUnwanted);
    std::optional<QDateTime> repeatOf(qint64 number);
    std::optional<qint64> total(const AttemptQuery &query, const IsUnwanted &isUnwanted);
    QStringList environments();

Q_SIGNALS:
    void damageFound();

private:
    bool open();
    template <typename Result>
    Result reported(Result result);

    const QString m_file;
    QFuture<JournalState> m_opened;
    std::unique_ptr<SqlConnection> m_connection; // made in the thread that uses it
};

} // namespace desk
