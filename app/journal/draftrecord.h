// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft.h"

#include <QByteArray>

#include <optional>

namespace desk {

/// How drafts are kept on disk: a JSON object, the request as in recordRequest(), without the key.
QByteArray recordDraft(const Draft &draft);
QByteArray recordParkedDraft(const ParkedDraft &parked);

/// What is not there stays blank; nullopt: this is no draft at all.
std::optional<Draft> draftFromRecord(const QByteArray &record);
/// Its ID is the name of its file, and not in the record.
std::optional<ParkedDraft> parkedDraftFromRecord(const QByteArray &record);

} // namespace desk
