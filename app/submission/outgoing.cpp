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

// The form's and a file's hold none but their own: only what somebody wrote is looked through.
QStringList keysIn(const Outgoing &outgoing)
{
    QStringList keys{outgoing.key};
    if (outgoing.sentAs == SentAs::Raw)
        keys.append(literalKeys(outgoing.raw));
    return keys;
}

} // namespace desk
