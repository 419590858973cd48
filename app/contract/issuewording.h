// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"

#include <QHash>

namespace desk {

/// The service's wording of its issues, by ID, as its Message call gives it.
using IssueWording = QHash<qint64, QString>;
/// That of each environment that has given it, by the environment's name.
using IssueWordings = QHash<QString, IssueWording>;

/// The issues with the wording put in where the answer had none. For people only: what is kept,
/// and what scripts read, stays as the service sent it.
QList<Issue> withWording(QList<Issue> issues, const IssueWording &wording);

} // namespace desk
