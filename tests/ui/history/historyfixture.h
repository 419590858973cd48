// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"
#include "sampleattempts.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace desk {

/// A journal in a folder of its own, and the means to fill it.
class HistoryFixture
{
public:
    Journal &journal() { return m_journal; }
    /// In the folder of the journal.
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    /// Recorded, and running.
    Attempt begin(const Request &request, const Opening &opening = {})
    {
        const Attempt attempt = sample::attempt(request);
        record(m_journal.begin(attempt, opening));
        return attempt;
    }

    void finish(const Attempt &attempt, Outcome outcome, const Answer &answer = {},
                const QString &error = {})
    {
        const Attempt concluded = sample::concluded(attempt, outcome, answer, error);
        record(m_journal.finish(attempt.id, *concluded.conclusion, Exchange()));
    }

    Attempt add(const Request &request, Outcome outcome, const Answer &answer = {},
                const QString &error = {})
    {
        const Attempt attempt = begin(request);
        finish(attempt, outcome, answer, error);
        return attempt;
    }

    /// Attempts by people called Given0 Family0, Given1 Family1, ...
    void addMany(int count)
    {
        QList<QFuture<QString>> written;
        for (int i = 0; i < count; ++i) {
            const QString number = QString::number(i);
            const Attempt attempt = sample::attempt(sample::request(
                QStringLiteral("Given") + number, QStringLiteral("Family") + number));
            written.append(m_journal.begin(attempt));
            const Attempt concluded = sample::concluded(attempt, Outcome::Created);
            written.append(m_journal.finish(attempt.id, *concluded.conclusion, Exchange()));
        }
        for (QFuture<QString> &one : written)
            record(one);
    }

private:
    static void record(QFuture<QString> written)
    {
        written.waitForFinished();
        QVERIFY2(written.result().isEmpty(), qPrintable(written.result()));
    }

    // In memory where there is such a place: the journal syncs each of its writes.
    QTemporaryDir m_folder{(QDir(QStringLiteral("/dev/shm")).exists() ? QStringLiteral("/dev/shm")
                                                                      : QDir::tempPath()) +
                           QStringLiteral("/history-XXXXXX")};
    Journal m_journal{m_folder.filePath(QStringLiteral("journal.sqlite")),
                      m_folder.filePath(QStringLiteral("owners"))};
};

} // namespace desk
