// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columnmapping.h"
#include "contract/bodyformat.h"
#include "tableformat.h"

namespace desk {

/// What a run is known by: the file's bytes, how they are read, and where the customers go, by the
/// environment's name. Hexadecimal. What is mended before it is sent makes no other run of it, nor
/// the order in which the mapping names its fields.
QByteArray importIdentity(const QByteArray &fileHash, const TableFormat &format,
                          const ColumnMapping &mapping, BodyFormat body,
                          const QString &environment);

} // namespace desk
