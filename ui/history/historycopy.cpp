// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycopy.h"

#include "historycells.h"
#include "journal/attemptcsv.h"
#include "journal/attemptwording.h"
#include "whenfinished.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace desk {
namespace {

constexpr qsizetype partSize = 500;

QString headers()
{
    QStringList cells;
    for (int column = 0; column < historycells::ColumnCount; ++column)
        cells.append(historycells::header(column));
    return cells.join(u'\t');
}

} // namespace

HistoryCopy::HistoryCopy(Journal &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
}

void HistoryCopy::copy(const QList<qint64> &numbers)
{
    if (numbers.isEmpty())
        return;
    ++m_copies;
    m_page.cancel();
    m_left = numbers;
    m_table.clear();
    if (numbers.size() > 1)
        m_table.append(headers());
    askNext();
}

void HistoryCopy::askNext()
{
    m_page = m_journal.attempts(m_left.first(std::min(m_left.size(), partSize)));
    whenFinished(m_page, this, [this, copy = m_copies](const AttemptPage &page) {
        if (copy == m_copies)
            take(page);
    });
}

void HistoryCopy::take(const AttemptPage &page)
{
    if (!page.error.isEmpty()) {
        m_table.clear();
        Q_EMIT said(tr("Nothing was copied: %1").arg(page.error));
        return;
    }
    for (const Attempt &attempt : page.attempts)
        m_table.append(line(attempt));
    m_left.remove(0, std::min(m_left.size(), partSize));
    if (!m_left.isEmpty())
        return askNext();
    QGuiApplication::clipboard()->setText(std::exchange(m_table, {}).join(u'\n'));
}

/// What customers wrote may be pasted into a spreadsheet, and must not act there.
QString HistoryCopy::line(const Attempt &attempt) const
{
    const Attempt worded = inWords(attempt, m_wordings);
    QStringList cells;
    for (int column = 0; column < historycells::ColumnCount; ++column)
        cells.append(defused(historycells::text(worded, column)));
    return cells.join(u'\t');
}

} // namespace desk
