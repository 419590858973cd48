// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inputfindings.h"
#include "requestcodec.h"

#include <set>

namespace desk {

/// Puts a request together from the members that a reader meets, in whatever format, and says
/// what is wrong with them: unknown, spelt differently, there twice, of the wrong type, missing.
class RequestAssembler
{
public:
    /// The text must outlive this.
    explicit RequestAssembler(QStringView text)
        : m_findings(text)
    {
    }

    /// The row that the member's value belongs to; nullptr: it is to be ignored.
    const Field *beginMember(const QString &name, qsizetype offset);
    void set(const Field &field, Value value) { m_request.setValue(field, std::move(value)); }
    void wrongType(const Field &field, qsizetype offset);

    InputFindings &findings() { return m_findings; }

    /// Read to its end: what is missing is missing.
    ReadRequest finish();
    /// Reading stopped on an error, which is already among the findings.
    ReadRequest abandon();

private:
    void reportMissing(const Field &field);

    Request m_request;
    InputFindings m_findings;
    std::set<const Field *> m_seen;
};

} // namespace desk
