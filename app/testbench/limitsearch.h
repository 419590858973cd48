// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boundarytexts.h"
#include "inquiry.h"

namespace desk {

/// Looks for the exact limit: by halves between a length that is taken and one that is not, upwards
/// by doubling before. Both sides of what it finds are asked once more.
class LimitSearch : public Inquiry
{
public:
    static constexpr int ceiling = 65'536; ///< UTF-16 code units
    /// Requests that it takes at most.
    static constexpr int mostRequests = 64;

    /// Accounts that a field leaves behind that has no limit: lengths are doubled from one over
    /// the published limit up to the ceiling, which is taken twice.
    static int accountsWithoutLimit(const Field &field);

    /// `taken` is a length that was accepted, `refused` one that was not; 0: none is known. One of
    /// them is.
    LimitSearch(const Field &field, BodyFormat format, int taken, int refused);

    std::optional<BoundaryCase> next() const override;
    void take(const Observation &seen) override;
    void restart() override;
    void giveUp(const QString &why) override;

    QList<FoundLimit> limits() const override { return {m_found}; }

private:
    int asked() const;
    bool isMet() const;
    void narrow(bool isTaken);
    void confirm(bool isTaken);

    const Field &m_field;
    const int m_firstTaken;
    const int m_firstRefused;
    FoundLimit m_found;
    int m_taken;
    int m_refused; // 0: none is known
    int m_confirmed = 0;
    bool m_isUnclear = false; // the last answer was
    bool m_isDone = false;
};

} // namespace desk
