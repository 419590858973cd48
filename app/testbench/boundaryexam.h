// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formatexam.h"

#include <vector>

namespace desk {

/// What a run is going to do, said before it begins.
struct BoundaryPlan
{
    int cases = 0;
    int requests = 0; ///< at least: cases and controls. What is refused is asked about twice
    int accounts = 0; ///< left behind where nothing has drifted, if all that is not published of is
                      ///< accepted
    int accountsAtMost = 0; ///< enough for a service that takes everything; there the run ends
};

/// The whole examination without any wires: one format after the other. Each probe that next()
/// gives is answered by take() before the next one. It never leaves more accounts behind than its
/// plan says: what is not known by then stays so.
class BoundaryExam
{
public:
    /// So many requests in a row without a service to answer them end it.
    static constexpr int awayToEnd = 5;

    BoundaryExam(const Catalogue &lists, const BoundaryWishes &wishes, quint32 seed);

    BoundaryPlan plan() const;
    std::optional<Probe> next() const;
    void take(const Observation &seen);
    void giveUp(const QString &why);

    /// Cases whose results stand, of how many.
    int done() const;
    int total() const;
    /// One for each format, in the order wished for.
    QList<FormatFindings> findings() const;

private:
    // The searches refer to it.
    std::unique_ptr<Catalogue> m_lists;
    BoundaryWishes m_wishes;
    std::vector<FormatExam> m_exams;
    std::size_t m_current = 0;
    int m_away = 0;
    int m_accounts = 0; // that may have been left
    int m_accountsAtMost = 0;
};

} // namespace desk
