// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testbench/casefolder.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace desk {

/// A folder of case files, read in a worker's thread and anew when something in it changes.
class CaseShelf : public QObject
{
    Q_OBJECT
public:
    explicit CaseShelf(QObject *parent = nullptr);

    /// Empty: none.
    void setFolder(const QString &folder);
    QString folder() const { return m_folder; }
    void readAgain();

    const CaseList &list() const { return m_list; }

Q_SIGNALS:
    /// list() is another one.
    void changed();

private:
    void take(const CaseList &list);
    void watch();

    QString m_folder;
    CaseList m_list;
    QFileSystemWatcher m_watcher;
    QTimer m_soon; // a checkout changes many files
    int m_asked = 0;
};

} // namespace desk
