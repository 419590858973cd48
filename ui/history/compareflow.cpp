// SPDX-License-Identifier: GPL-3.0-or-later
#include "compareflow.h"

#include "attempttext.h"
#include "inspector/comparedialog.h"
#include "journal/journal.h"
#include "shorttext.h"
#include "whenfinished.h"

#include <QLocale>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

QString nameOf(const Attempt &attempt)
{
    constexpr qsizetype longestTitle = 40;
    const QString time =
        QLocale().toString(attempt.openedAt.toLocalTime(), u"d MMM yyyy HH:mm:ss"_s);
    return u"%1 %2"_s.arg(time, oneLine(attempttext::title(attempt), longestTitle));
}

} // namespace

CompareFlow::CompareFlow(Journal &journal, QWidget *window)
    : QObject(window)
    , m_journal(journal)
    , m_window(window)
{
}

void CompareFlow::open(const Attempt &one, const Attempt &other)
{
    const bool inOrder = one.openedAt <= other.openedAt;
    const Attempt &left = inOrder ? one : other;
    const Attempt &right = inOrder ? other : one;
    whenFinished(m_journal.exchange(left.id), this,
                 [this, left, right](const std::optional<Exchange> &exchange) {
                     if (exchange)
                         openRight(left, *exchange, right);
                     else
                         sayNothingKept(left);
                 });
}

void CompareFlow::openRight(const Attempt &left, const Exchange &leftExchange, const Attempt &right)
{
    whenFinished(m_journal.exchange(right.id), this,
                 [this, left, leftExchange, right](const std::optional<Exchange> &exchange) {
                     if (!exchange)
                         return sayNothingKept(right);
                     auto *dialog = new CompareDialog({nameOf(left), leftExchange},
                                                      {nameOf(right), *exchange}, m_window);
                     dialog->show();
                 });
}

// It runs still, was ended by a crash, or what it held of its customer was erased.
void CompareFlow::sayNothingKept(const Attempt &attempt)
{
    Q_EMIT said(
        tr("What was sent and answered is not kept of the attempt of %1.").arg(nameOf(attempt)));
}

} // namespace desk
