// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inquiry.h"

#include <QList>

namespace desk {

/// One case and what was seen of it.
struct CaseResult
{
    BoundaryCase asked;
    Observation seen;        ///< the last one
    QString doubt{};         ///< why nothing can be told from it, in words; empty: something can
    bool isUnsteady = false; ///< two equal requests were answered differently

    /// It was seen, and is not as the contract says.
    bool deviates() const;

    bool operator==(const CaseResult &) const = default;
};

/// Some cases, one after the other. What is not as published, or unclear, is asked twice.
class CaseBlock : public Inquiry
{
public:
    explicit CaseBlock(const QList<BoundaryCase> &cases);

    std::optional<BoundaryCase> next() const override;
    void take(const Observation &seen) override;
    void restart() override;
    void giveUp(const QString &why) override;

    /// Of the cases that are done; of all once next() has none.
    const QList<CaseResult> &results() const { return m_results; }

private:
    bool isAskedAgain(const Observation &seen) const;

    QList<BoundaryCase> m_cases;
    QList<CaseResult> m_results;
    std::optional<Observation> m_first; // of the case that is being asked again
};

} // namespace desk
