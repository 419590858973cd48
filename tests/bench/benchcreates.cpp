// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"
#include "measured.h"
#include "phaseclock.h"
#include "sandbox/sandbox.h"
#include "service/networkclient.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QStorageInfo>
#include <QTemporaryDir>

namespace {

using namespace desk;
using namespace desk::bench;
using namespace Qt::StringLiterals;

constexpr int creates = 500;

Request customer(const QString &name)
{
    Request request;
    request.setText(field::apiKey, sandboxKey());
    request.setText(field::channelId, u"1"_s);
    request.setText(field::firstname, u"Ann"_s);
    request.setText(field::surname, name);
    request.setText(field::email, name + "@example.com"_L1);
    request.setText(field::line1, u"1 High Street"_s);
    request.setText(field::country, u"GBR"_s);
    request.setText(field::currency, u"GBP"_s);
    return request;
}

/// Everything that stands between a create and its outcome, as the program has it.
class Road
{
public:
    explicit Road(const QString &folder)
        : m_journal(folder + "/journal.sqlite"_L1, folder + "/owners"_L1)
        , m_sandbox(folder + "/sandbox.sqlite"_L1)
    {
        QFuture<SandboxStart> start = m_sandbox.start();
        start.waitForFinished();
        m_environment.baseUrl = start.result().baseUrl;
        m_journal.state().waitForFinished();
    }

    std::optional<Phases> create(const QString &name, Connection connection)
    {
        Submission submission(outgoing(customer(name), m_environment.format), m_environment,
                              m_journal, m_client, connection);
        const PhaseClock clock(submission);
        QEventLoop loop;
        QObject::connect(&submission, &Submission::finished, &loop, &QEventLoop::quit);
        submission.start();
        loop.exec();
        if (submission.attempt().conclusion->outcome != Outcome::Created)
            return std::nullopt;
        return clock.phases();
    }

private:
    Journal m_journal;
    Sandbox m_sandbox;
    NetworkClient m_client;
    Environment m_environment = sandboxEnvironment();
};

struct Measured
{
    QList<double> wholeMs;
    QList<double> journalMs;
};

bool add(Measured &measured, const std::optional<Phases> &phases)
{
    if (!phases)
        return false;
    measured.wholeMs.append(phases->wholeMs);
    measured.journalMs.append(phases->journalMs);
    return true;
}

void print(const QString &what, const Measured &measured)
{
    const double whole = median(measured.wholeMs);
    const double journal = median(measured.journalMs);
    printRow(what, u"%1 a second"_s.arg(1000 / whole, 0, 'f', 0),
             u"%1 ms each, of these %2 ms (%3 %) for the journal"_s.arg(whole, 0, 'f', 2)
                 .arg(journal, 0, 'f', 2)
                 .arg(100 * journal / whole, 0, 'f', 0));
}

// By turns, so that a busy disk spoils neither more than the other.
bool measure(Road &road, Measured &fresh, Measured &reused)
{
    for (int i = 0; i < creates; ++i) {
        const auto one = road.create(u"Fresh%1"_s.arg(i), Connection::Fresh);
        const auto other = road.create(u"Reused%1"_s.arg(i), Connection::Reused);
        if (!add(fresh, one) || !add(reused, other))
            return false;
    }
    return true;
}

} // namespace

/// One create after the other, each to its outcome, journal and sandbox both writing to TMPDIR.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    if (!folder.isValid())
        return EXIT_FAILURE;
    Road road(folder.path());
    Measured fresh;
    Measured reused;
    if (!measure(road, fresh, reused))
        return EXIT_FAILURE;
    const QString disk = QString::fromLatin1(QStorageInfo(folder.path()).fileSystemType());
    print(u"Creates on %1, fresh connections"_s.arg(disk), fresh);
    print(u"Creates on %1, reused connections"_s.arg(disk), reused);
    return EXIT_SUCCESS;
}
