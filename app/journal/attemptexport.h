// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace desk {

class ExportFile;

/// Writes attempts to a CSV file, page by page, so that a million of them never have to fit into
/// memory. Nothing stands under the file's name before all is written; the disk is touched in a
/// thread of its own. What is recorded after it began is not in it.
class AttemptExport : public QObject
{
    Q_OBJECT
public:
    /// A byte-order mark makes spreadsheets read the file as the UTF-8 that it is.
    enum class Mark { None, ByteOrder };

    explicit AttemptExport(Journal &journal, QObject *parent = nullptr);
    ~AttemptExport() override; ///< as cancel()

    /// All that the query finds, whatever its limit.
    void start(const QString &file, Mark mark, const AttemptQuery &query);
    /// These attempts only, by their numbers, in their order.
    void start(const QString &file, Mark mark, const QList<qint64> &chosen);
    /// The file stays as it was before; ended() does not follow.
    void cancel();

    qint64 written() const { return m_written; }

Q_SIGNALS:
    void progressed(qint64 written);
    /// The text: why there is no file, in words; empty when all is written.
    void ended(const QString &problem);

private:
    void begin(const QString &file, Mark mark);
    void askNext();
    qsizetype nextChosen() const;
    void takeChosen(const AttemptPage &page);
    void take(const AttemptPage &page);
    void write(const QList<Attempt> &attempts, bool more);
    void end(const QString &problem);

    Journal &m_journal;
    std::shared_ptr<ExportFile> m_file; // null while nothing is written
    AttemptQuery m_query;
    QList<qint64> m_chosen; // those still to come
    qint64 m_written = 0;
    QThreadPool m_pool; // one thread, so that rows stay in order
};

} // namespace desk
