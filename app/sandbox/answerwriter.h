// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding.h"
#include "contract/answer.h"
#include "contract/bodyformat.h"
#include "contract/catalogue.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QList>

namespace desk {

/// CustomerCreateResults in the published shape and order. What is absent is 0, or blank.
QByteArray writeAnswer(const Answer &answer, BodyFormat format);

/// One of the calls that answer with a list: the names around it and in it.
struct ListShape
{
    QLatin1StringView member; ///< of the JSON object
    QLatin1StringView root;   ///< of the XML document
    QLatin1StringView item;   ///< XML element of one row
    QLatin1StringView code;   ///< name of a row's first value
    QLatin1StringView name;   ///< and of its second
    bool codeIsNumber = false;
};
QByteArray writeList(const ListShape &shape, const QList<Choice> &rows, BodyFormat format);

QByteArray writePulse(double secondsFromMidnight, BodyFormat format);

/// ASP.NET's HttpError: {"Message": "...", "ModelState": {...}}, the latter only with errors.
QByteArray writeError(const QString &message, const QString &parameter,
                      const QList<BindingError> &errors, BodyFormat format);

} // namespace desk
