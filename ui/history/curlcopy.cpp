// SPDX-License-Identifier: GPL-3.0-or-later
#include "curlcopy.h"

#include "inworker.h"
#include "whenfinished.h"

#include <QClipboard>
#include <QGuiApplication>

namespace desk {

CurlCopy::CurlCopy(Journal &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
}

void CurlCopy::copy(const Attempt &attempt)
{
    const Way way = m_wayTo ? m_wayTo(attempt.environment) : Way();
    whenFinished(m_journal.exchange(attempt.id), this,
                 [this, way, asked = ++m_asked](const std::optional<Exchange> &exchange) {
                     if (asked == m_asked)
                         write(exchange.value_or(Exchange()), way);
                 });
}

void CurlCopy::write(const Exchange &exchange, const Way &way)
{
    if (exchange.url.isEmpty()) {
        Q_EMIT said(tr("Nothing is recorded that was sent then, so there is nothing to copy."));
        return;
    }
    const auto command =
        inWorker([exchange, way] { return curlCommand(requestOf(exchange, way.route), way.key); });
    whenFinished(command, this, [this, asked = m_asked](const QString &text) {
        if (asked == m_asked)
            take(text);
    });
}

void CurlCopy::take(const QString &command)
{
    QGuiApplication::clipboard()->setText(command);
    Q_EMIT said(tr("Copied as cURL. It takes the key from CALIQ_API_KEY, and creates the account "
                   "once more where it is run."));
}

} // namespace desk
