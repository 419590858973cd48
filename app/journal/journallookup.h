// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"
#include "sqlconnection.h"

#include <QObject>

namespace desk {

/// Questions that are asked at every keystroke, on a connection of their own that only reads: in
/// WAL mode it waits for nobody. Everything is called in its thread.
class JournalLookUp : public QObject
{
    Q_OBJECT
public:
    /// `opened`: the journal's state, once it has been opened and its tables are up to date.
    JournalLookUp(const QString &file, const QFuture<JournalState> &opened);

    /// Waits until the journal has been opened.
    CustomerMatches matches(const QString &environment, const CustomerKeys &keys);

Q_SIGNALS:
    void damageFound();

private:
    bool open();

    const QString m_file;
    QFuture<JournalState> m_opened;
    std::unique_ptr<SqlConnection> m_connection; // made in the thread that uses it
};

} // namespace desk
