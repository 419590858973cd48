// SPDX-License-Identifier: GPL-3.0-or-later
#include "attemptexport.h"

#include "attemptcsv.h"
#include "inworker.h"
#include "whenfinished.h"

#include <QSaveFile>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 500;

} // namespace

/// The file while it is written; used in one thread at a time.
class ExportFile
{
public:
    ExportFile(const QString &path, AttemptExport::Mark mark)
        : m_file(path)
        , m_mark(mark)
    {
    }

    /// All of them: why they could not be written; empty when they were.
    QString add(const QList<Attempt> &attempts)
    {
        if (!m_file.isOpen() && !begin())
            return m_file.errorString();
        QByteArray rows;
        for (const Attempt &attempt : attempts)
            rows += csvRow(attempt);
        return m_file.write(rows) == rows.size() ? QString() : m_file.errorString();
    }

    QString commit() { return m_file.commit() ? QString() : m_file.errorString(); }

private:
    bool begin()
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return false;
        if (m_mark == AttemptExport::Mark::ByteOrder)
            m_file.write("\xEF\xBB\xBF");
        m_file.write(csvHeader());
        return true;
    }

    QSaveFile m_file;
    AttemptExport::Mark m_mark;
};

AttemptExport::AttemptExport(Journal &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
    m_pool.setMaxThreadCount(1);
}

AttemptExport::~AttemptExport()
{
    m_pool.waitForDone();
}

void AttemptExport::start(const QString &file, Mark mark, const AttemptQuery &query)
{
    begin(file, mark);
    m_query = query;
    m_query.limit = pageSize;
    askNext();
}

void AttemptExport::start(const QString &file, Mark mark, const QList<qint64> &chosen)
{
    begin(file, mark);
    m_chosen = chosen;
    askNext();
}

void AttemptExport::begin(const QString &file, Mark mark)
{
    m_file = std::make_shared<ExportFile>(file, mark);
    m_chosen.clear();
    m_written = 0;
}

void AttemptExport::cancel()
{
    m_file.reset(); // an uncommitted QSaveFile leaves nothing behind
}

void AttemptExport::askNext()
{
    const bool areChosen = !m_chosen.isEmpty();
    const auto page =
        areChosen ? m_journal.attempts(m_chosen.first(nextChosen())) : m_journal.page(m_query);
    whenFinished(page, this, [this, areChosen, file = m_file](const AttemptPage &read) {
        if (file != m_file)
            return;
        if (areChosen)
            takeChosen(read);
        else
            take(read);
    });
}

qsizetype AttemptExport::nextChosen() const
{
    return std::min<qsizetype>(m_chosen.size(), pageSize);
}

void AttemptExport::take(const AttemptPage &page)
{
    if (!page.error.isEmpty())
        return end(page.error);
    if (!page.attempts.isEmpty())
        m_query.before = page.attempts.constLast().number;
    write(page.attempts, page.more);
}

void AttemptExport::takeChosen(const AttemptPage &page)
{
    if (!page.error.isEmpty())
        return end(page.error);
    m_chosen.remove(0, nextChosen());
    write(page.attempts, !m_chosen.isEmpty());
}

void AttemptExport::write(const QList<Attempt> &attempts, bool more)
{
    const auto done = inWorker(m_pool, [file = m_file, attempts, more] {
        const QString problem = file->add(attempts);
        return problem.isEmpty() && !more ? file->commit() : problem;
    });
    const auto proceed = [this, file = m_file, count = attempts.size(),
                          more](const QString &problem) {
        if (file != m_file)
            return;
        m_written += count;
        Q_EMIT progressed(m_written);
        if (problem.isEmpty() && more)
            askNext();
        else
            end(problem);
    };
    whenFinished(done, this, proceed);
}

void AttemptExport::end(const QString &problem)
{
    m_file.reset();
    Q_EMIT ended(problem.isEmpty() ? QString() : tr("Nothing was exported: %1.").arg(problem));
}

} // namespace desk
