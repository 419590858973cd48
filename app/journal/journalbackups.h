// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace desk {

class StopSign;

/// Copies of the journal in the folder `backups` beside it, each named after the moment (UTC)
/// that it shows: journal-20261123T184500Z.sqlite. For their user alone. Everything here waits
/// for the disk.
class JournalBackups
{
public:
    static constexpr int kept = 3;

    struct Backup
    {
        QString path;
        QDateTime at; ///< UTC, whole seconds

        bool operator==(const Backup &) const = default;
    };

    explicit JournalBackups(const QString &journalFile);

    QList<Backup> all() const; ///< newest first

    /// None of the local day of `now` is there yet.
    bool isDue(const QDateTime &now) const;

    enum class Made {
        Yes,
        NotNeeded, ///< there is nothing to keep, or another process is at it
        Failed,    ///< nothing has changed
    };
    /// Makes one and reads it through; only then those go that are more than `kept`.
    Made make(const QDateTime &now, const StopSign &stop) const;

    /// Which part of it is done, 0 to 1.
    using Tell = std::function<void(double)>;
    /// Makes one now, due or not; then all others go, for they hold what is to be forgotten.
    Made replaceAll(const QDateTime &now, const StopSign &stop, const Tell &tell = {}) const;

    /// The newest one that is sound and belongs to this program; others stay as they are.
    std::optional<Backup> newestGood() const;

    /// Puts a copy of it in the place of the journal, which nobody has open and is not there.
    bool restore(const Backup &backup) const;

private:
    bool copyInto(const QString &unfinished, const StopSign &stop, const Tell &tell) const;
    /// The new one, under its name. nullopt: there is none, nothing has changed.
    std::optional<Backup> makeAlone(const QDateTime &now, const StopSign &stop,
                                    const Tell &tell) const;

    QString m_journalFile;
    QString m_folder;
};

} // namespace desk
