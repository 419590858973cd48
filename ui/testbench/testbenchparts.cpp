// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbenchparts.h"

namespace desk {

QStringList TestbenchParts::knownKeys() const
{
    QStringList keys{key(environment())};
    for (const Environment &one : environments().environments)
        keys.append(key(one));
    keys.removeAll(QString());
    keys.removeDuplicates();
    return keys;
}

} // namespace desk
