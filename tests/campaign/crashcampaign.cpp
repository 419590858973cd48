// SPDX-License-Identifier: GPL-3.0-or-later
#include "crashcampaign.h"

#include "journal/sqlconnection.h"
#include "waiting.h"

#include <QElapsedTimer>

namespace desk::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int windowEvery = 10;     // rounds with a window beside the command
constexpr int fromWindowEvery = 10; // rounds that create from a window instead
constexpr int firstFromWindow = 5;

QByteArray customer(const QString &accountNo)
{
    return customerJson({{"AccountNo"_L1, accountNo}});
}

QStringList createAt(const QUrl &url)
{
    return {u"create"_s, u"-"_s, u"--service"_s, url.toString()};
}

} // namespace

CrashCampaign::CrashCampaign(quint32 seed)
    : m_random(seed)
{
    m_program.setVariable(u"CALIQ_API_KEY"_s, u"campaign-key"_s);
    m_program.setVariable(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
}

Findings CrashCampaign::run(int rounds)
{
    m_oneRun = timeOneRun();
    QList<Round> done;
    for (int number = 0; number < rounds; ++number)
        done.append(runRound(number));
    const Run history =
        m_program.run({u"history"_s, u"--limit"_s, QString::number(2 * rounds + 100)});
    QJsonArray attempts = history.array();
    attempts.removeLast(); // the oldest: timeOneRun()'s
    QList<QByteArray> bodies = m_server.bodies();
    bodies.removeOne(m_server.bodies().first());
    Findings findings = findingsOf(done, attempts, bodies);
    findings.integrity = integrity();
    return findings;
}

// The first way answers at once.
std::chrono::milliseconds CrashCampaign::timeOneRun()
{
    QElapsedTimer clock;
    QProcess process;
    clock.start();
    m_program.start(process, createAt(m_server.url(0)), customer(u"first"_s));
    waitForEnd(process, longestRun);
    return std::chrono::milliseconds(clock.elapsed());
}

Round CrashCampaign::runRound(int number)
{
    const int way = m_random.bounded(m_server.ways());
    const qsizetype begunBefore = m_server.begun();
    const qsizetype completeBefore = m_server.complete();
    Round round{.accountNo = u"C-%1"_s.arg(number), .creates = m_server.creates(way)};
    round.fromWindow = WindowCreate::isPossible() && number % fromWindowEvery == firstFromWindow;
    if (round.fromWindow)
        createFromWindow(round, m_server.url(way));
    else
        createFromCommand(round, m_server.url(way), number % windowEvery == 0);
    settle();
    round.begun = m_server.begun() - begunBefore;
    round.complete = m_server.complete() - completeBefore;
    return round;
}

void CrashCampaign::createFromCommand(Round &round, const QUrl &service, bool besideWindow)
{
    QProcess window;
    if (besideWindow)
        startWindow(window);
    QProcess process;
    m_program.start(process, createAt(service), customer(round.accountNo));
    round.killed = !waitForEnd(process, randomMoment());
    if (round.killed)
        killHard(process);
    killHard(window);
}

// A window never ends by itself.
void CrashCampaign::createFromWindow(Round &round, const QUrl &service)
{
    QProcess window;
    round.pressed = m_windowCreate.press(window, service, round.accountNo);
    round.killed = !waitForEnd(window, randomMoment());
    killHard(window);
}

std::chrono::milliseconds CrashCampaign::randomMoment()
{
    return std::chrono::milliseconds(m_random.bounded(int(m_oneRun.count()) * 2 + 1));
}

// It opens the same journal, and takes what is left there of dead processes.
void CrashCampaign::startWindow(QProcess &window) const
{
    m_program.start(window, {u"--environment"_s, u"sandbox"_s});
}

QString CrashCampaign::integrity() const
{
    SqlConnection connection;
    if (!connection.open(m_folder.journalFile(), SqlConnection::Mode::ReadWrite))
        return u"cannot be opened"_s;
    return connection.value(u"PRAGMA integrity_check"_s).toString();
}

} // namespace desk::test
