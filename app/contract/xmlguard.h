// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace desk {

/// What is not given to QXmlStreamReader at all.
struct XmlThreat
{
    enum class Kind {
        DocumentType,   ///< entities, and with them expansion
        ManyAttributes, ///< Qt 6.4 compares each one of a tag with all the others
    };

    Kind kind = Kind::DocumentType;
    qsizetype offset = 0; ///< of its "<", in UTF-16 units
};

/// Looks through the tags of an XML text. What is not well-formed is left to the reader.
std::optional<XmlThreat> findXmlThreat(QStringView xml);

} // namespace desk
