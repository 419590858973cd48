// SPDX-License-Identifier: GPL-3.0-or-later
#include "caseblock.h"

#include <QCoreApplication>

namespace desk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CaseBlock)
};

} // namespace

CaseBlock::CaseBlock(const QList<BoundaryCase> &cases)
    : m_cases(cases)
{
}

std::optional<BoundaryCase> CaseBlock::next() const
{
    if (m_results.size() == m_cases.size())
        return std::nullopt;
    return m_cases.at(m_results.size());
}

bool CaseBlock::isAskedAgain(const Observation &seen) const
{
    const Published published = m_cases.at(m_results.size()).published;
    return !m_first && (seen.isUnclear() || deviates(published, seen) ||
                        (published == Published::Silent && seen.isRejected()));
}

void CaseBlock::take(const Observation &seen)
{
    if (isAskedAgain(seen)) {
        m_first = seen;
        return;
    }
    CaseResult result{m_cases.at(m_results.size()), seen};
    if (seen.isUnclear()) {
        result.doubt = seen.words;
    } else if (m_first && !m_first->isUnclear() && m_first->verdict != seen.verdict) {
        result.isUnsteady = true;
        result.doubt = Words::tr("Answers differ between equal requests.");
    }
    m_results.append(result);
    m_first.reset();
}

void CaseBlock::restart()
{
    m_results.clear();
    m_first.reset();
}

void CaseBlock::giveUp(const QString &why)
{
    restart();
    for (const BoundaryCase &one : std::as_const(m_cases))
        m_results.append({one, {}, why});
}

} // namespace desk
