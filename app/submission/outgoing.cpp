// SPDX-License-Identifier: GPL-3.0-or-later
#include "outgoing.h"

namespace desk {
namespace {

QStringList fieldsWithErrors(const Findings &findings)
{
    QStringList names;
    for (const Finding &finding : findings) {
        if (finding.severity == Finding::Severity::Error && !names.contains(finding.field))
            names.append(finding.field);
    }
    return names;
}

} // namespace

Outgoing outgoing(const Request &request, BodyFormat format)
{
    return {rawRequest(request, format), request.text(field::apiKey), request.withoutKey(), format};
}

Outgoing outgoingAnyway(const Request &request, BodyFormat format, const Findings &findings)
{
    Outgoing anyway = outgoing(request, format);
    anyway.sentAs = SentAs::Anyway;
    anyway.findings = fieldsWithErrors(findings);
    return anyway;
}

Outgoing outgoingRaw(const RawRequest &raw, const QString &key)
{
    const RawFields fields = fieldsOf(raw);
    Outgoing outgoing{raw, key, fields.request, formatOf(raw.body), SentAs::Raw};
    outgoing.findings = fieldsWithErrors(fields.findings);
    outgoing.findings.removeAll(QString());
    return outgoing;
}

// The body of a form's or a file's request holds none but its own: only what somebody wrote is
// looked through.
QStringList keysIn(const Outgoing &outgoing)
{
    const bool isRaw = outgoing.sentAs == SentAs::Raw;
    return QStringList{outgoing.key} +
           (isRaw ? literalKeys(outgoing.raw) : secretsIn(outgoing.raw.headers));
}

} // namespace desk
