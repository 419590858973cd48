// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sendingsession.h"

#include <QByteArray>

namespace desk {

class ServiceClient;

/// Looks into the rows of a run that are unknown, and waits for a second look where one is needed;
/// what is found goes to standard error. An interrupt ends it.
void lookIntoUnknownRows(SendingSession &session, ServiceClient &client,
                         const Environment &environment, const QString &key,
                         const QByteArray &identity);

} // namespace desk
