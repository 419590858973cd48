// SPDX-License-Identifier: GPL-3.0-or-later
#include "createcommand.h"

#include "attemptjson.h"
#include "console.h"
#include "createinput.h"
#include "interchange/inputfile.h"
#include "journal/journal.h"
#include "sendingsession.h"
#include "service/networkclient.h"
#include "submission/submission.h"
#include "target.h"

#include <QEventLoop>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

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

ExitStatus submit(const Outgoing &outgoing, const Environment &environment, Journal &journal,
                  const Interrupt &interrupt)
{
    NetworkClient client;
    Submission submission(outgoing, environment, journal, client, Connection::Fresh);
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

ExitStatus send(const Outgoing &outgoing, Environment environment, const DataFolder &folder)
{
    SendingSession session;
    if (const QString error = session.open(folder, environment); !error.isEmpty())
        return reportUnsent(environment, error);
    return submit(outgoing, environment, session.journal(), session.interrupt());
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

    const auto outgoing = readCreateInput(input.bytes, line, target.environment, folder);
    return outgoing ? send(*outgoing, target.environment, folder) : ExitStatus::WrongCall;
}

} // namespace desk
