// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/request.h"
#include "wirebody.h"

#include <QList>
#include <QString>

namespace desk {

/// One line of ASP.NET's ModelState: a member that has not the type that it should have.
struct BindingError
{
    QString member;
    QString words; ///< never quotes the value

    bool operator==(const BindingError &) const = default;
};

struct BoundRequest
{
    Request request; ///< null stands where nothing was sent
    QList<BindingError> errors;
};

/// Reads the members as the fields' types, as freely as the service's framework does: a number
/// for a text, a text of digits for a number, "True" for a switch.
BoundRequest bindRequest(const WireBody &body);

/// One text member of the other calls; null and missing are blank.
QString bindText(const WireBody &body, QLatin1StringView name, QList<BindingError> &errors);

} // namespace desk
