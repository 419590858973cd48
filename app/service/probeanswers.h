// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/bodyformat.h"

#include <QByteArray>
#include <QString>

namespace desk {

/// The bodies of Pulse and Channel, and the shapes of their answers (shared/contract/README.md,
/// "The other calls"). An answer may be JSON or XML, whatever was asked for.

QByteArray pulseBody(BodyFormat format);
QByteArray channelBody(BodyFormat format, const QString &key);

bool isPulseAnswer(const QByteArray &body);
bool isChannelAnswer(const QByteArray &body);

} // namespace desk
