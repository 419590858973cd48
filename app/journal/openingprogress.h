// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <functional>

namespace desk {

/// What the journal is at while it is opened, where that takes longer than a moment.
struct OpeningProgress
{
    QString work;   ///< in a sentence or two; empty: the journal is open
    QString howFar; ///< another sentence, which changes; may be empty
};

/// Who wants to know that, and may end it; called in the thread that opens.
struct OpeningWatch
{
    std::function<void(const OpeningProgress &)> tell = [](const OpeningProgress &) {};
    /// Asked again and again: what is begun is then undone, and nothing is open.
    std::function<bool()> isUnwanted = [] { return false; };
};

} // namespace desk

Q_DECLARE_METATYPE(desk::OpeningProgress)
