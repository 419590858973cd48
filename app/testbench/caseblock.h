// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inquiry.h"

#include <QList>

namespace desk {

/// Some cases, one after the other. What is not as published, or unclear, is asked twice; so is
/// what is refused where nothing is published, as that leaves nothing behind.
class CaseBlock : public Inquiry
{
public:
    explicit CaseBlock(const QList<BoundaryCase> &cases);

    std::optional<BoundaryCase> next() const override;
    void take(const Observation &seen) override;
    void restart() override;
    void giveUp(const QString &why) override;

    /// Of the cases that are done; of all once next() has none.
    QList<CaseResult> results() const override { return m_results; }

private:
    bool isAskedAgain(const Observation &seen) const;

    QList<BoundaryCase> m_cases;
    QList<CaseResult> m_results;
    std::optional<Observation> m_first; // of the case that is being asked again
};

} // namespace desk
