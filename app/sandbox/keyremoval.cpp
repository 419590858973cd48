// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyremoval.h"

#include "binding.h"
#include "contract/field.h"
#include "requesthead.h"
#include "sandbox.h"
#include "service/redactor.h"

#include <QRegularExpression>
#include <QStringConverter>
#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>
#include <optional>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr auto marker = "{{apiKey}}"_L1;
// A shorter one is taken out where it stands for the key only: it would be found in any text.
constexpr qsizetype shortestElsewhere = 4;

/// The value of a member, an element or a parameter of this name, in bodies that nobody can read
/// too. Possessive: a body of 8 MB must not pile up a stack.
const QRegularExpression &keyPlaces()
{
    static const QRegularExpression places(
        uR"("apiKey"\s*:\s*"((?:[^"\\]|\\.)*+))"
        uR"(|<(?:[\w.-]+:)?apiKey(?:\s[^<>]*+)?>(?:\s*<!\[CDATA\[)?([^<\]]*+))"
        uR"(|[?&]apiKey=([^&\s]*+)|\bapi-?Key\s*:\s*([^\s"',}]++))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return places;
}

/// Takes out what stands where the key does, and says what that was.
QStringList takeOutOfPlaces(QString &text)
{
    QStringList keys;
    QString kept;
    qsizetype copied = 0;
    auto matches = keyPlaces().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const int group = match.lastCapturedIndex();
        if (match.capturedLength(group) == 0)
            continue;
        keys.append(match.captured(group));
        kept += QStringView(text).sliced(copied, match.capturedStart(group) - copied);
        kept += marker;
        copied = match.capturedEnd(group);
    }
    if (!keys.isEmpty())
        text = kept + QStringView(text).sliced(copied);
    return keys;
}

QString readableKey(const QByteArray &body, BodyFormat format)
{
    const auto root = "CustomerCreateParams"_L1;
    const std::optional<WireBody> read =
        readBody(body, {QByteArray(mediaType(format).data()), format, {}}, root);
    QList<BindingError> errors;
    return read ? bindText(*read, field::apiKey, errors) : QString();
}

/// Whether the name, which was not found, or the key may be written with escapes.
bool maySpellItOtherwise(const QStringList &keys)
{
    return keys.isEmpty() || std::ranges::any_of(keys, [](const QString &key) {
               return key.contains(u'\\') || key.contains(u'&');
           });
}

/// In bytes that ASCII is a part of.
QByteArray outOfBytes(const QByteArray &bytes, const QByteArray &body)
{
    QString text = QString::fromLatin1(bytes);
    QStringList keys = takeOutOfPlaces(text);
    QByteArray kept = text.toLatin1();
    for (QString &key : keys)
        key = QString::fromUtf8(key.toLatin1());
    if (maySpellItOtherwise(keys))
        keys += {readableKey(body, BodyFormat::Json), readableKey(body, BodyFormat::Xml)};
    keys.append(sandboxKey());
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys)) {
        if (key.size() >= shortestElsewhere)
            kept = Redactor(key).bytes(kept);
    }
    return kept;
}

/// In UTF-16 and UTF-32, where every letter has zeros beside it.
QByteArray outOfWide(const QByteArray &body, QStringConverter::Encoding encoding)
{
    QString text = QStringDecoder(encoding, QStringConverter::Flag::ConvertInitialBom)(body);
    for (const QString &key : takeOutOfPlaces(text)) {
        if (key.size() >= shortestElsewhere)
            text = Redactor(key).text(text);
    }
    return QStringEncoder(encoding)(Redactor(sandboxKey()).text(text));
}

std::optional<QStringConverter::Encoding> wideEncoding(const QByteArray &body)
{
    for (const char16_t first : {u'{', u'<'}) {
        const auto encoding = QStringConverter::encodingForData(body, first);
        if (encoding && *encoding != QStringConverter::Utf8)
            return encoding;
    }
    return std::nullopt;
}

} // namespace

QByteArray withoutItsKey(const QByteArray &request, const QByteArray &body)
{
    const qsizetype end = endOfHead(request);
    const QByteArray head = end < 0 ? request : request.first(end);
    const QByteArray sent = end < 0 ? QByteArray() : request.sliced(end);
    if (const auto encoding = wideEncoding(body))
        return outOfBytes(head, {}) + outOfWide(body, *encoding);
    const QByteArray kept = outOfBytes(request, body);
    if (sent == body || kept.contains(marker.data()))
        return kept;
    // The key may run across two chunks: then they are shown put together.
    const QByteArray joined = outOfBytes(head, {}) + outOfBytes(body, body);
    return joined.contains(marker.data()) ? joined : kept;
}

} // namespace desk
