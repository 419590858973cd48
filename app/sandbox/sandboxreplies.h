// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answerwriter.h"
#include "mediatype.h"
#include "sandboxhttp.h"

namespace desk {

/// 200 with this body.
HttpAnswer bodyReply(const MediaType &type, const QByteArray &body);

/// 200 with the rows, or 204 where there are none.
HttpAnswer listReply(const MediaType &type, const ListShape &shape, const QList<Choice> &rows);

/// One of the statuses that the sandbox refuses with, in ASP.NET's shape and usual words.
HttpAnswer errorReply(int status, const MediaType &type);

/// 400 for a body that cannot be bound to `parameters`, the name of the call's parameter class.
HttpAnswer bindingReply(const MediaType &type, QLatin1StringView parameters,
                        const QList<BindingError> &errors);

} // namespace desk
