// SPDX-License-Identifier: GPL-3.0-or-later
#include "caseprivacy.h"

#include "service/redactor.h"

#include <QCoreApplication>

namespace desk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CasePrivacy)
};

QString problemOf(const RawRequest &raw)
{
    if (!secretsIn(raw.headers).isEmpty()) {
        return Words::tr("A header holds a secret, which no case may. Take it out, or write "
                         "{{apiKey}} in its place.");
    }
    if (!literalKeys(raw).isEmpty()) {
        return Words::tr("A key is written out in the body, which no case may hold. Write "
                         "{{apiKey}} in its place; {{apiKey}}x is a wrong one.");
    }
    return {};
}

} // namespace

PrivateCase withoutKeys(const TestCase &testCase, const QStringList &keys)
{
    const Redactor redactor(keys);
    TestCase clean = testCase;
    clean.name = redactor.text(clean.name);
    clean.about = redactor.text(clean.about);
    for (QString &pattern : clean.expected.patterns)
        pattern = redactor.text(pattern);
    clean.raw = redacted(clean.raw, redactor);
    return {clean, problemOf(clean.raw)};
}

} // namespace desk
