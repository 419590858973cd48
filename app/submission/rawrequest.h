// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/finding.h"
#include "contract/request.h"
#include "service/environment.h"
#include "service/exchange.h"

#include <QStringList>

#include <optional>

namespace desk {

class Redactor;

inline constexpr QLatin1StringView createCall{"CustomerCreate"};

/// A request as it stands in the request dock: headers and bytes, with `{{apiKey}}` where the key
/// goes. What a form has filled in and what somebody typed take the same way from here on.
struct RawRequest
{
    QList<HttpHeader> headers; ///< Content-Length is set anew when the key is filled in
    QByteArray body;

    bool operator==(const RawRequest &) const = default;
};

/// What is sent for a request; its own key is not in it. Where a field's text itself reads
/// `{{apiKey}}`, its first character is escaped, so that no key gets into it.
RawRequest rawRequest(const Request &request, BodyFormat format);

/// The same text as `{{apiKey}}` to whoever reads the body, and not the place of a key.
QString escapedPlaceholder(BodyFormat format);

/// The bytes that leave: the key takes the place of every `{{apiKey}}`, in the body escaped as its
/// format asks, whatever Unicode encoding that is in.
HttpRequest filledIn(const RawRequest &raw, const QString &key, const Environment &environment,
                     QLatin1StringView call = createCall);

/// Whether there is a `{{apiKey}}` for the key to take the place of. At a guess, where somebody
/// writes in characters of several bytes.
bool needsKey(const RawRequest &raw);

/// Told by the first character, as a reader would, in whatever width it is written.
BodyFormat formatOf(const QByteArray &body);

/// Keys that somebody wrote out instead: the member apiKey, as far as it can be made out in a body
/// that may be broken, and the values of headers that carry secrets.
QStringList literalKeys(const RawRequest &raw);

/// `{{apiKey}}` where one of the redactor's keys was, in the body and in the values of headers.
RawRequest redacted(const RawRequest &raw, const Redactor &redactor);

/// To take out each of them costs a reading of all that is kept.
inline constexpr qsizetype mostKeys = 100;

/// As it may be kept: `{{apiKey}}` stands where this key, or one that is written out, was. nullopt:
/// there are too many of them.
std::optional<RawRequest> withoutKeys(const RawRequest &raw, const QString &key);

/// The latter alone.
QStringList secretsIn(const QList<HttpHeader> &headers);

/// The fields, as far as the body can be read as a request, and what stands against reading the
/// rest. The key is not among them. Where the body is not sure to say what a reader makes of it,
/// the account number is blank: nothing may be concluded from it later.
struct RawFields
{
    Request request;
    Findings findings;
};
RawFields fieldsOf(const RawRequest &raw);

} // namespace desk
