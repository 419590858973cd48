// SPDX-License-Identifier: GPL-3.0-or-later
#include "attemptexport.h"

#include "inworker.h"
#include "whenfinished.h"

#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 500;

struct Written
{
    QString problem; // why not all could be; empty when it was
    qint64 count = 0;
};

} // namespace

/// The file while it is written; used in one thread at a time.
class ExportFile
{
public:
    ExportFile(const QString &path, AttemptExport::Format format)
        : m_file(path)
        , m_format(std::move(format))
    {
    }

    Written add(const QList<Attempt> &attempts, const Exchange &exchange)
    {
        if (!m_file.isOpen() && !begin())
            return {m_file.errorString()};
        Written written;
        QByteArray items;
        for (const Attempt &attempt : attempts) {
            const QByteArray item = m_format->item(attempt, exchange, m_isEmpty);
            m_isEmpty = m_isEmpty && item.isEmpty();
            written.count += item.isEmpty() ? 0 : 1;
            items += item;
        }
        if (m_file.write(items) != items.size())
            written.problem = m_file.errorString();
        return written;
    }

    QString commit()
    {
        const bool good = (m_file.isOpen() || begin()) && m_file.write(m_format->end()) >= 0;
        return good && m_file.commit() ? QString() : m_file.errorString();
    }

private:
    bool begin()
    {
        return m_file.open(QIODevice::WriteOnly) && m_file.write(m_format->begin()) >= 0;
    }

    QSaveFile m_file;
    AttemptExport::Format m_format;
    bool m_isEmpty = true;
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

void AttemptExport::start(const QString &file, const Format &format, const AttemptQuery &query)
{
    begin(file, format);
    m_query = query;
    m_query.limit = pageSize;
    askNext();
}

void AttemptExport::start(const QString &file, const Format &format, const QList<qint64> &chosen)
{
    begin(file, format);
    m_chosen = chosen;
    goOn();
}

void AttemptExport::begin(const QString &file, const Format &format)
{
    m_format = format;
    m_file = std::make_shared<ExportFile>(file, format);
    m_chosen.clear();
    m_waiting.clear();
    m_more = false;
    m_written = 0;
    m_leftOut = 0;
}

void AttemptExport::cancel()
{
    m_file.reset(); // an uncommitted QSaveFile leaves nothing behind
}

void AttemptExport::askNext()
{
    whenFinished(m_journal.page(m_query), this, [this, file = m_file](const AttemptPage &page) {
        if (file == m_file)
            take(page);
    });
}

void AttemptExport::take(const AttemptPage &page)
{
    if (!page.error.isEmpty())
        return end(page.error);
    if (!page.attempts.isEmpty())
        m_query.before = page.attempts.constLast().number;
    m_waiting = page.attempts;
    m_more = page.more;
    goOn();
}

void AttemptExport::askNextChosen()
{
    const qsizetype count = std::min<qsizetype>(m_chosen.size(), pageSize);
    const QList<qint64> next = m_chosen.first(count);
    m_chosen.remove(0, count);
    whenFinished(m_journal.attempts(next), this, [this, file = m_file](const AttemptPage &page) {
        if (file == m_file)
            takeChosen(page);
    });
}

void AttemptExport::takeChosen(const AttemptPage &page)
{
    if (!page.error.isEmpty())
        return end(page.error);
    m_waiting = page.attempts;
    goOn();
}

void AttemptExport::goOn()
{
    if (m_waiting.isEmpty() && !m_chosen.isEmpty())
        return askNextChosen();
    if (m_waiting.isEmpty())
        return m_more ? askNext() : commit();
    if (!m_format->wantsExchanges())
        return write(std::exchange(m_waiting, {}), {});
    whenFinished(m_journal.exchange(m_waiting.constFirst().id), this,
                 [this, file = m_file](const std::optional<Exchange> &exchange) {
                     if (file == m_file)
                         takeExchange(exchange);
                 });
}

void AttemptExport::takeExchange(const std::optional<Exchange> &exchange)
{
    write({m_waiting.takeFirst()}, exchange.value_or(Exchange()));
}

void AttemptExport::write(const QList<Attempt> &attempts, const Exchange &exchange)
{
    const auto done = inWorker(
        m_pool, [file = m_file, attempts, exchange] { return file->add(attempts, exchange); });
    const auto proceed = [this, file = m_file, count = attempts.size()](const Written &written) {
        if (file != m_file)
            return;
        m_written += written.count;
        m_leftOut += count - written.count;
        constexpr int now = 50; // of those that are written one by one
        if (m_waiting.size() % now == 0)
            Q_EMIT progressed(m_written);
        if (written.problem.isEmpty())
            goOn();
        else
            end(written.problem);
    };
    whenFinished(done, this, proceed);
}

void AttemptExport::commit()
{
    whenFinished(inWorker(m_pool, [file = m_file] { return file->commit(); }), this,
                 [this, file = m_file](const QString &problem) {
                     if (file == m_file)
                         end(problem);
                 });
}

void AttemptExport::end(const QString &problem)
{
    m_file.reset();
    Q_EMIT ended(problem.isEmpty() ? QString() : tr("Nothing was exported: %1.").arg(problem));
}

} // namespace desk
