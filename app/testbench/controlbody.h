// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/field.h"
#include "membervalue.h"
#include "submission/rawrequest.h"

#include <QList>

#include <optional>

namespace desk {

/// One customer as the members of a body: a value for each row of the field table.
class ControlCustomer
{
public:
    /// Texts as texts, numbers and switches as literals, the key as its placeholder.
    static ControlCustomer of(const Request &request);

    const MemberValue &value(const Field &field) const;
    void setValue(const Field &field, const MemberValue &value);

    bool operator==(const ControlCustomer &) const = default;

private:
    QList<MemberValue> m_values; // in the order of the field table
};

/// In what a request differs from its control: one member at most.
struct BodyChange
{
    QString field{};                    ///< API name; empty: no member differs
    std::optional<MemberValue> value{}; ///< in the place of the control's
    QString name{};                     ///< what the member is called instead; empty: as published
    QString further{}; ///< name of a member behind all others; empty: there is none
    MemberValue furtherValue{};

    bool operator==(const BodyChange &) const = default;
};

/// "application/json", "text/json", "application/xml", "text/xml": as published, the format's own
/// first.
QList<QByteArray> mediaTypes(BodyFormat format);

/// A request ready to leave, and what it says where that is asked for later.
struct ComposedRequest
{
    RawRequest raw;
    QString accountNo; ///< that is in it
};

/// `characters`: at least ten that no other request has (of freshValues()).
ComposedRequest composed(const ControlCustomer &control, const BodyChange &change,
                         BodyFormat format, const QByteArray &mediaType, const QString &characters);

} // namespace desk
