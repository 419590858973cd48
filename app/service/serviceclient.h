// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servicecall.h"

#include <QObject>

namespace desk {

/// Fresh: a connection of its own, so that a kept-alive one that the service dropped meanwhile
/// cannot make the outcome unknown. Reused: for batches.
enum class Connection { Fresh, Reused };

/// Sends requests to the service. An interface, so that tests can answer in its place.
class ServiceClient : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Never null, never finished before the event loop runs again. The caller owns it through
    /// parent, or deletes it.
    virtual ServiceCall *post(const HttpRequest &request, const CallLimits &limits,
                              Connection connection, QObject *parent) = 0;
};

} // namespace desk
