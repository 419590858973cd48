// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace desk {

/// What validation, or reading an input, says of one field.
struct Finding
{
    enum class Severity { Error, Warning };

    Severity severity = Severity::Error;
    QString field;   ///< API name; empty where it speaks of the whole input
    QString message; ///< a whole sentence that names the field and says what to do
    int line = 0;    ///< where in an input file, from 1; 0 where that means nothing
    int column = 0;  ///< in characters, from 1; 0 where the whole line is meant

    bool operator==(const Finding &) const = default;
};

using Findings = QList<Finding>;

/// Warnings never stop anyone.
bool hasErrors(const Findings &findings);

} // namespace desk
