// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answerwriter.h"
#include "contract/field.h"

#include <QLatin1StringView>
#include <QStringView>

namespace desk {

/// What a call does.
enum class SandboxCall { CustomerCreate, Pulse, List, Message, CustomerChange };

/// One call of the contract (shared/contract/README.md, "The other calls").
struct SandboxRoute
{
    QLatin1StringView name;       ///< what stands after /api/v1/
    QLatin1StringView parameters; ///< XML root of the request
    SandboxCall call;
    ChoiceList choices; ///< what a List lists
    ListShape shape;    ///< of the answer, where it is a list
};

/// Letter case disregarded, a slash at the end too; nullptr: no such path.
const SandboxRoute *findRoute(QStringView path);

} // namespace desk
