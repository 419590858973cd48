// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultsign.h"

#include "icons.h"

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostNamed = 2; // the bar has room for

} // namespace

FaultSign::FaultSign(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName("sandboxFaults"_L1);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(themedIcon("warning"_L1));
    setFocusPolicy(Qt::TabFocus);
    QFont bold = font();
    bold.setBold(true);
    setFont(bold);
}

void FaultSign::show(const SandboxFaults &faults)
{
    const QStringList names = namesOf(faults);
    QString words = names.first(std::min(mostNamed, names.size())).join(", "_L1);
    if (names.size() > mostNamed)
        words += tr(" and %n more", nullptr, int(names.size() - mostNamed));
    setText(tr("Sandbox fault: %1").arg(words));
    setToolTip(
        tr("The sandbox does wrong on purpose: %1. Click to change it.").arg(names.join(", "_L1)));
    setAccessibleName(text());
    setAccessibleDescription(toolTip());
}

} // namespace desk
