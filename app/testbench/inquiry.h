// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "caseresult.h"
#include "foundlimit.h"

#include <QList>
#include <QString>

#include <optional>

namespace desk {

/// Something that is found out by requests beside a control that is accepted. It knows nothing of
/// how they are sent.
class Inquiry
{
public:
    Inquiry() = default;
    virtual ~Inquiry() = default;
    Q_DISABLE_COPY_MOVE(Inquiry)

    /// What to send next; nullopt: nothing more is needed.
    virtual std::optional<BoundaryCase> next() const = 0;
    /// What came of next().
    virtual void take(const Observation &seen) = 0;
    /// What was seen so far does not count: the control around it was not accepted.
    virtual void restart() = 0;
    /// What is not known yet stays so; why, in words.
    virtual void giveUp(const QString &why) = 0;

    /// What it is about is one of these; whole once next() has none.
    virtual QList<CaseResult> results() const { return {}; }
    virtual QList<FoundLimit> limits() const { return {}; }
};

} // namespace desk
