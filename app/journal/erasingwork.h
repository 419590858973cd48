// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMetaType>
#include <QString>

#include <functional>

namespace desk {

class ErasingOrder;
class SqlConnection;
class StopSign;

/// How far an erasing is.
struct ErasingProgress
{
    QString step;           ///< in words; empty: it has ended
    int percent = 0;        ///< of the whole
    bool isResumed = false; ///< it was interrupted before
};

/// The long part of erasing: once the attempts hold nothing of their customer any more, its bytes
/// are brought out of the journal's file, the backups and what was kept aside. Waits for the
/// disk, and leaves room for others between its steps.
class ErasingWork
{
    Q_DECLARE_TR_FUNCTIONS(Journal)
public:
    using Tell = std::function<void(const ErasingProgress &)>;

    ErasingWork(const QString &journalFile, const StopSign &stop, Tell tell);

    /// The text: why not all of it is done, in words; the order then stays for the next time.
    QString finish(const ErasingOrder &order);
    /// Of a process that was ended: perhaps before the attempts themselves were erased.
    QString resume(const ErasingOrder &order);

private:
    void tell(const QString &step, double percent) const;
    QString purge(SqlConnection &connection, const ErasingOrder &order);
    QString purgeBackups();

    const QString m_file;
    const StopSign &m_stop;
    const Tell m_tell;
    bool m_isResumed = false;
};

} // namespace desk

Q_DECLARE_METATYPE(desk::ErasingProgress)
