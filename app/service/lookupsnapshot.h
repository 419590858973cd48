// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/choicematcher.h"

#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QString>

#include <memory>

namespace desk {

/// A list as an environment gave it.
struct FetchedList
{
    QDateTime fetchedAt;                       ///< UTC
    std::shared_ptr<const ChoiceMatcher> rows; ///< never null; none where the service lists none
};

/// All that an environment has given, by call: "Channel", "Message".
using LookupSnapshot = QMap<QString, FetchedList>;

/// As it is kept on disk: JSON, codes and names only. `place` says whose it is.
QByteArray recordSnapshot(const LookupSnapshot &snapshot, const QString &place);

/// Empty where the record is damaged, of another kind, or of another place: the lists are fetched
/// again then. Rows get the synonyms that `known` has for their codes.
LookupSnapshot snapshotFromRecord(const QByteArray &record, const QString &place,
                                  const Catalogue &known);

} // namespace desk
