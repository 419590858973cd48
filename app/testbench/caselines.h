// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>

#include <optional>

namespace desk {

/// The words before the colon.
namespace caseline {
inline constexpr QLatin1StringView format{"customer-desk-case"};
inline constexpr QLatin1StringView name{"name"};
inline constexpr QLatin1StringView about{"for"};
inline constexpr QLatin1StringView outcome{"expect-outcome"};
inline constexpr QLatin1StringView status{"expect-status"};
inline constexpr QLatin1StringView issues{"expect-issues"};
inline constexpr QLatin1StringView pattern{"expect-answer"};
inline constexpr QLatin1StringView body{"body"};
} // namespace caseline

inline constexpr QLatin1StringView base64Body{"base64"};
inline constexpr QLatin1StringView noIssues{"none"};

/// A byte-order mark is a character here. nullopt: they are no UTF-8.
std::optional<QString> fromWholeUtf8(const QByteArray &bytes);

/// Whether the bytes are UTF-8 in which all is seen but line feeds and tabs.
bool isPlainText(const QByteArray &bytes);

/// "name: value" with its line feed; "name:: " and base64 where the value would not come back.
QByteArray caseLine(QByteArrayView name, const QByteArray &value);

struct CaseLine
{
    QByteArray name;
    QByteArray value;
};

/// nullopt: it has no colon, or what stands behind two of them is no base64.
std::optional<CaseLine> readCaseLine(const QByteArray &line);

/// In lines of 76 characters.
QByteArray base64Lines(const QByteArray &bytes);
/// White space disregarded. nullopt: it is none.
std::optional<QByteArray> fromBase64Lines(QByteArray text);

} // namespace desk
