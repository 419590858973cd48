// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace desk {

/// A request without the key that it brings, whatever key that is: a tester may well point a
/// client with a real one at the sandbox. `{{apiKey}}` takes its place. `body` is the body without
/// the transfer's chunks, where the request could be read so far.
QByteArray withoutItsKey(const QByteArray &request, const QByteArray &body);

} // namespace desk
