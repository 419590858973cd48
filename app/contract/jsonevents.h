// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scalar.h"

#include <QStringView>

#include <optional>

namespace desk {

/// What a JSON text is made of, told in its order. Offsets are in UTF-16 units and stand at the
/// first character of the name or value.
class JsonListener
{
public:
    virtual ~JsonListener() = default;

    virtual void name(const QString &name, qsizetype offset) = 0;
    virtual void value(const Scalar &value, qsizetype offset) = 0;
    virtual void beginObject(qsizetype offset) = 0;
    virtual void endObject() = 0;
    virtual void beginArray(qsizetype offset) = 0;
    virtual void endArray() = 0;
};

/// Why reading stopped, and where.
struct JsonError
{
    enum class Kind {
        Malformed,
        EndsEarly,
        Escape,
        ControlCharacter,
        HalfCharacter,
        NumberTooLarge,
        TooDeep
    };

    Kind kind = Kind::Malformed;
    qsizetype offset = 0;
};

/// Reads one JSON text, strictly: nothing may follow it, nothing is passed over, 64 levels at
/// most. The text must be well-formed UTF-16. nullopt: it was read to its end.
std::optional<JsonError> readJson(QStringView text, JsonListener &listener);

} // namespace desk
