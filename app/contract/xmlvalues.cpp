// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmlvalues.h"

#include "xmlnames.h"

#include <QXmlStreamAttributes>

namespace desk {

using namespace Qt::StringLiterals;

std::optional<bool> toXmlBoolean(QStringView text)
{
    const QStringView word = text.trimmed();
    if (word == "true"_L1 || word == "1"_L1)
        return true;
    if (word == "false"_L1 || word == "0"_L1)
        return false;
    return std::nullopt;
}

bool isNil(const QXmlStreamAttributes &attributes)
{
    const auto nil = toXmlBoolean(attributes.value(xmlnames::instanceNamespace, xmlnames::nil));
    return nil.value_or(false);
}

} // namespace desk
