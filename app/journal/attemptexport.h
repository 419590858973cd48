// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exportformat.h"
#include "journal.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace desk {

class ExportFile;

/// Writes attempts to a file, page by page and exchange by exchange, so that a million of them
/// never have to fit into memory. Nothing stands under the file's name before all is written; the
/// disk is touched in a thread of its own. What is recorded after it began is not in it.
class AttemptExport : public QObject
{
    Q_OBJECT
public:
    using Format = std::shared_ptr<const ExportFormat>;

    explicit AttemptExport(Journal &journal, QObject *parent = nullptr);
    ~AttemptExport() override; ///< as cancel()

    /// All that the query finds, whatever its limit.
    void start(const QString &file, const Format &format, const AttemptQuery &query);
    /// These attempts only, by their numbers, in their order.
    void start(const QString &file, const Format &format, const QList<qint64> &chosen);
    /// The file stays as it was before; ended() does not follow.
    void cancel();

    qint64 written() const { return m_written; }
    /// Of how many the format had nothing to write.
    qint64 leftOut() const { return m_leftOut; }

Q_SIGNALS:
    void progressed(qint64 written);
    /// The text: why there is no file, in words; empty when all is written.
    void ended(const QString &problem);

private:
    void begin(const QString &file, const Format &format);
    void askNext();
    void take(const AttemptPage &page);
    void askNextChosen();
    void takeChosen(const AttemptPage &page);
    void goOn();
    void takeExchange(const std::optional<Exchange> &exchange);
    void write(const QList<Attempt> &attempts, const Exchange &exchange);
    void commit();
    void end(const QString &problem);

    Journal &m_journal;
    Format m_format;
    std::shared_ptr<ExportFile> m_file; // null while nothing is written
    AttemptQuery m_query;
    QList<qint64> m_chosen;   // those still to come
    QList<Attempt> m_waiting; // read, and still to be written
    bool m_more = false;      // there are attempts after those
    qint64 m_written = 0;
    qint64 m_leftOut = 0;
    QThreadPool m_pool; // one thread, so that rows stay in order
};

} // namespace desk
