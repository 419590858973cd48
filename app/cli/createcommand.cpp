// SPDX-License-Identifier: GPL-3.0-or-later
#include "createcommand.h"

#include "attemptjson.h"
#include "awaited.h"
#include "console.h"
#include "contract/requestcodec.h"
#include "contract/sendability.h"
#include "inputfile.h"
#include "interrupt.h"
#include "journal/journal.h"
#include "keysource.h"
#include "listedcodes.h"
#include "phone/phonenumbers.h"
#include "sandbox/sandbox.h"
#include "service/keychainstore.h"
#include "service/lookupcache.h"
#include "service/networkclient.h"
#include "submission/submission.h"
#include "target.h"

#include <QEventLoop>

#include <algorithm>
#include <memory>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

/// Time to unlock a keychain by hand, and not for ever where nobody is there to do it.
constexpr std::chrono::seconds keychainPatience{30};

ExitStatus wrongCall(const QString &error)
{
    printError(error);
    return ExitStatus::WrongCall;
}

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

/// Says what there is to say of the request; false when it cannot be sent.
bool checkRequest(const ReadRequest &read, Request &request, const Environment &environment,
                  const DataFolder &folder, const QString &source)
{
    printFindings(read.findings, source);
    if (isBroken(read.findings))
        return false;

    LookupCache cache(folder.listsFolder());
    const auto listed = cache.read(keyEntry(environment), {}); // while the keychain is asked
    KeychainStore keychain(keychainPatience);
    printFindings(fillInKey(request, environment, qEnvironmentVariable("CALIQ_API_KEY"), keychain),
                  source);
    const Findings findings = check(read, request, environment, awaited(listed));
    printFindings(findings, source);
    return !hasErrors(read.findings) && !hasErrors(findings);
}

/// Prints the promised object. What became of the request stands, whether it can be printed or not.
ExitStatus report(const Attempt &attempt)
{
    printOut(resultJson(attempt) + '\n');
    return attempt.conclusion ? exitStatusOf(attempt.conclusion->outcome) : ExitStatus::Unknown;
}

/// For what fails before there is an attempt to record.
ExitStatus reportUnsent(const Environment &environment, const QString &error)
{
    Attempt attempt;
    attempt.environment = environment.name;
    attempt.conclusion =
        Conclusion{.outcome = Outcome::Unsent, .httpStatus = {}, .answer = {}, .error = error};
    return report(attempt);
}

ExitStatus submit(const Request &request, const Environment &environment, Journal &journal,
                  const Interrupt &interrupt)
{
    NetworkClient client;
    Submission submission(request, environment, journal, client, Connection::Fresh);
    QEventLoop loop;
    QObject::connect(&submission, &Submission::finished, &loop, &QEventLoop::quit);
    QObject::connect(&interrupt, &Interrupt::received, &submission, &Submission::cancel);
    submission.start();
    if (interrupt.wasReceived()) // while the journal was opened, say
        submission.cancel();
    if (submission.state() != Submission::State::Done)
        loop.exec();
    Attempt attempt = submission.attempt();
    const QString recordingError = submission.recordingError();
    if (!recordingError.isEmpty()) {
        printError(recordingError);
        if (attempt.conclusion && attempt.conclusion->error == recordingError)
            attempt.id.clear(); // it was never written down: nobody will find it
    }
    return report(attempt);
}

ExitStatus send(const Request &request, Environment environment, const DataFolder &folder)
{
    if (const QString error = folder.prepare(); !error.isEmpty())
        return reportUnsent(environment, error);

    const Interrupt interrupt;
    Journal journal(folder.journalFile(), folder.ownersFolder());
    const JournalState state = awaited(journal.state());
    if (!state.canRecord())
        return reportUnsent(environment, state.message);
    if (!state.message.isEmpty())
        printError(state.message);

    std::unique_ptr<Sandbox> sandbox;
    if (environment.sandbox) {
        sandbox = std::make_unique<Sandbox>(folder.sandboxFile());
        const SandboxStart start = awaited(sandbox->start());
        if (!start.error.isEmpty())
            return reportUnsent(environment, start.error);
        environment.baseUrl = start.baseUrl;
    }
    return submit(request, environment, journal, interrupt);
}

} // namespace

ExitStatus runCreate(const CommandLine &line, const DataFolder &folder)
{
    const Target target = findTarget(line, folder);
    if (!target.error.isEmpty())
        return wrongCall(target.error);
    const InputFile input = readInputFile(line.file);
    if (!input.error.isEmpty())
        return wrongCall(input.error);

    const ReadRequest read = readRequest(input.bytes);
    Request request = read.request;
    const QString source = line.file == "-"_L1 ? u"standard input"_s : line.file;
    if (!checkRequest(read, request, target.environment, folder, source))
        return ExitStatus::WrongCall;
    return send(request, target.environment, folder);
}

} // namespace desk
