// SPDX-License-Identifier: GPL-3.0-or-later
#include "limitsearch.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LimitSearch)
};

} // namespace

LimitSearch::LimitSearch(const Field &field, BodyFormat format, int taken, int refused)
    : m_field(field)
    , m_firstTaken(taken)
    , m_firstRefused(refused)
    , m_found{field.name, format}
    , m_taken(taken)
    , m_refused(refused)
{
}

int LimitSearch::accountsWithoutLimit(const Field &field)
{
    int accounts = 1;
    for (int units = field.limit + 1; units < ceiling; units *= 2)
        ++accounts;
    return accounts;
}

bool LimitSearch::isMet() const
{
    return m_taken == ceiling || (m_taken > 0 && m_refused == m_taken + 1);
}

int LimitSearch::asked() const
{
    if (m_taken == 0)
        return fewestUnits(m_field);
    if (isMet()) // both sides once more
        return m_confirmed == 0 ? m_taken : m_refused;
    if (m_refused == 0)
        return std::min(2 * m_taken, ceiling);
    return m_taken + (m_refused - m_taken) / 2;
}

std::optional<BoundaryCase> LimitSearch::next() const
{
    if (m_isDone)
        return std::nullopt;
    const int units = asked();
    const MemberValue value = textOf(m_field, units);
    return BoundaryCase{m_field.name,
                        CaseKind::AtLimit,
                        m_found.format,
                        mediaTypes(m_found.format).constFirst(),
                        {m_field.name, value},
                        Published::Silent,
                        u"%1 units"_s.arg(units),
                        units};
}

void LimitSearch::take(const Observation &seen)
{
    if (seen.isUnclear()) {
        if (m_isUnclear)
            return giveUp(seen.words);
        m_isUnclear = true;
        return;
    }
    m_isUnclear = false;
    if (isMet())
        confirm(seen.isAccepted());
    else
        narrow(seen.isAccepted());
}

void LimitSearch::narrow(bool isTaken)
{
    const int units = asked();
    if (!isTaken && units == fewestUnits(m_field))
        return giveUp(Words::tr("No length was taken, not even %1 units.").arg(units));
    (isTaken ? m_taken : m_refused) = units;
}

void LimitSearch::confirm(bool isTaken)
{
    if (isTaken != (m_confirmed == 0))
        return giveUp(Words::tr("Texts of the same length were answered differently."));
    ++m_confirmed;
    m_found.isUnlimited = m_taken == ceiling;
    m_found.limit = m_taken;
    m_isDone = m_found.isUnlimited || m_confirmed == 2;
}

void LimitSearch::restart()
{
    m_taken = m_firstTaken;
    m_refused = m_firstRefused;
    m_confirmed = 0;
    m_isUnclear = false;
    m_isDone = false;
}

void LimitSearch::giveUp(const QString &why)
{
    m_found = {m_field.name, m_found.format};
    m_found.doubt = why;
    m_isDone = true;
}

} // namespace desk
