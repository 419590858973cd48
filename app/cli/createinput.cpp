// SPDX-License-Identifier: GPL-3.0-or-later
#include "createinput.h"

#include "awaited.h"
#include "console.h"
#include "contract/requestcodec.h"
#include "contract/sendability.h"
#include "keysource.h"
#include "listedcodes.h"
#include "phone/phonenumbers.h"
#include "service/headers.h"
#include "service/keychainstore.h"
#include "service/lookupcache.h"

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

bool isBroken(const Findings &findings)
{
    return std::ranges::any_of(findings, [](const Finding &finding) {
        return finding.severity == Finding::Severity::Error && finding.field.isEmpty();
    });
}

/// To say of a field that it is missing after what is wrong with it would only mislead.
Findings besides(const Findings &read, Findings more)
{
    more.removeIf([&read](const Finding &finding) {
        return std::ranges::any_of(read, [&finding](const Finding &other) {
            return other.severity == Finding::Severity::Error && other.field == finding.field;
        });
    });
    return more;
}

/// What stands against sending it as it is, and what there is to doubt.
Findings check(const ReadRequest &read, const Request &request, const Environment &environment,
               const LookupSnapshot &listed)
{
    const Catalogue catalogue = withListed(Catalogue::iso(), listed);
    const PhoneNumbers phones;
    ValidationRules rules;
    rules.accountNoRequired = environment.accountNoTyped;
    rules.catalogue = &catalogue;
    rules.phones = &phones;
    const Findings findings =
        besides(read.findings, findBeforeSending(request, rules, environment.format));
    return findings + besides(read.findings + findings, findUnlisted(request, listed));
}

/// What was found on the way to the key is said at once.
void findKey(Request &request, const Environment &environment, const QString &source)
{
    KeychainStore keychain(keychainPatience);
    printFindings(fillInKey(request, environment, qEnvironmentVariable("CALIQ_API_KEY"), keychain),
                  source);
}

std::optional<Outgoing> readChecked(const QByteArray &bytes, const CommandLine &line,
                                    const Environment &environment, const DataFolder &folder,
                                    const QString &source)
{
    const ReadRequest read = readRequest(bytes);
    printFindings(read.findings, source);
    if (isBroken(read.findings))
        return std::nullopt;

    Request request = read.request;
    LookupCache cache(folder.listsFolder());
    const auto listed = cache.read(keyEntry(environment), {}); // while the keychain is asked
    findKey(request, environment, source);
    const Findings findings = check(read, request, environment, awaited(listed));
    printFindings(findings, source);
    if (!hasErrors(read.findings) && !hasErrors(findings))
        return outgoing(request, environment.format);
    if (!line.anyway)
        return std::nullopt;
    return outgoingAnyway(request, environment.format, read.findings + findings);
}

/// Nothing is checked: the file's bytes are what is wanted.
Outgoing readRaw(const QByteArray &bytes, const CommandLine &line, const Environment &environment,
                 const QString &source)
{
    const BodyFormat format = line.format.value_or(formatOf(bytes));
    return outgoingRaw({requestHeaders(format, bytes.size()), bytes}, keyFor(environment, source));
}

} // namespace

std::optional<Outgoing> readCreateInput(const QByteArray &bytes, const CommandLine &line,
                                        const Environment &environment, const DataFolder &folder)
{
    const QString source = line.file == "-"_L1 ? u"standard input"_s : line.file;
    if (line.raw)
        return readRaw(bytes, line, environment, source);
    return readChecked(bytes, line, environment, folder, source);
}

} // namespace desk
