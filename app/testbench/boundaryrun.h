// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boundaryexam.h"
#include "drift.h"
#include "pacedsender.h"

#include <QObject>

namespace desk {

/// One row of the map, as soon as it stands.
using BoundaryRow = CaseResult;

/// The examination over the wire: each request an attempt of its own in the journal. It begins with
/// start() and ends with exactly one finished(), also after cancel(); deleted earlier, it aborts in
/// silence. To be used in one thread.
class BoundaryRun : public QObject
{
    Q_OBJECT
public:
    /// `sender` outlives it and is used by nobody else. The lists are the service's own; a list
    /// that is empty is not known.
    BoundaryRun(PacedSender &sender, const QString &key, const Catalogue &lists,
                const BoundaryWishes &wishes, QObject *parent = nullptr);

    /// What it is going to do and leave behind, to be said before start().
    BoundaryPlan plan() const { return m_exam.plan(); }

    void start();
    void pause();
    void resume();
    /// What is on its way ends as a cancelled create does; what is not known yet stays so.
    void cancel();

    bool isFinished() const { return m_isFinished; }
    /// Whole once it is finished.
    BoundaryReport report() const { return findDrift(m_exam.findings()); }
    QList<FormatFindings> findings() const { return m_exam.findings(); }
    /// Attempts by now.
    int requests() const { return m_requests; }

Q_SIGNALS:
    /// Cases that stand, of how many; those of a lot stand together, once its control is accepted.
    void progressed(int done, int total);
    void stood(const desk::BoundaryRow &row);
    /// The service throttles: milliseconds from now.
    void waiting(qint64 milliseconds);
    void finished();

private:
    void sendNext();
    void onConcluded(const SentOnce &sent);
    void tellRows();
    void finish();

    PacedSender &m_sender;
    QString m_key;
    BoundaryExam m_exam;
    QString m_sentAccountNo;
    bool m_isAboutKey = false;
    int m_requests = 0;
    int m_told = 0;
    bool m_isFinished = false;
};

} // namespace desk
