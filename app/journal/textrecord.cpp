// SPDX-License-Identifier: GPL-3.0-or-later
#include "textrecord.h"

#include <QJsonObject>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto utf16Name = "utf16"_L1;
constexpr qsizetype digitsAUnit = 4;

// Qt drops a byte-order mark that a JSON text begins with.
bool survivesAsJson(const QString &text)
{
    return text.isValidUtf16() && !text.startsWith(QChar(QChar::ByteOrderMark));
}

} // namespace

QJsonValue recordText(const QString &text)
{
    if (survivesAsJson(text))
        return text;
    QString digits;
    digits.reserve(text.size() * digitsAUnit);
    for (const QChar unit : text)
        digits += u"%1"_s.arg(uint(unit.unicode()), digitsAUnit, 16, QChar(u'0'));
    return QJsonObject{{utf16Name, digits}};
}

std::optional<QString> textFromRecord(const QJsonValue &record)
{
    if (record.isString())
        return record.toString();
    const QJsonValue held = record.toObject().value(utf16Name);
    if (!held.isString())
        return std::nullopt;
    const QString digits = held.toString();
    QString text;
    for (qsizetype at = 0; at + digitsAUnit <= digits.size(); at += digitsAUnit)
        text += QChar(QStringView(digits).mid(at, digitsAUnit).toUShort(nullptr, 16));
    return text;
}

} // namespace desk
