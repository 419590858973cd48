// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace desk {

/// Two values side by side, each visible on one line. Of long ones only what stands around their
/// first difference is there, and their length.
struct ShownValues
{
    QString left;
    QString right;
};

ShownValues shownValues(QStringView left, QStringView right);

} // namespace desk
