// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answerwriter.h"

namespace desk {

/// The XML half of answerwriter.h. No XML declaration, as in the published sample.
QByteArray answerAsXml(const Answer &answer);
QByteArray listAsXml(const ListShape &shape, const QList<Choice> &rows);
QByteArray pulseAsXml(const QByteArray &secondsFromMidnight);
QByteArray errorAsXml(const QString &message, const QString &parameter,
                      const QList<BindingError> &errors);

} // namespace desk
