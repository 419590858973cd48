// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columnmapping.h"

#include <QString>

#include <optional>

namespace desk {

/// Which column went where, the last time that a file had these headings. Files of their own in a
/// folder, written whole or not at all; one that is broken is as good as none.
class MappingMemory
{
public:
    explicit MappingMemory(const QString &folder);

    /// Why it is not kept, in words; empty: it is.
    QString remember(const QStringList &header, const ColumnMapping &mapping) const;
    /// nullopt: none that can be used.
    std::optional<ColumnMapping> find(const QStringList &header) const;

private:
    QString fileOf(const QStringList &header) const;

    QString m_folder;
};

} // namespace desk
