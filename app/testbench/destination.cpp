// SPDX-License-Identifier: GPL-3.0-or-later
#include "destination.h"

namespace desk {

using namespace Qt::StringLiterals;

QString destinationWords(const Environment &environment)
{
    const QString address = shownUrl(environment.baseUrl);
    const bool isNamed = environment.name != environment.baseUrl.toString(QUrl::RemoveUserInfo);
    if (address.isEmpty() || !isNamed)
        return environment.name;
    return u"%1 (%2)"_s.arg(environment.name, address);
}

} // namespace desk
