// SPDX-License-Identifier: GPL-3.0-or-later
//   importcampaign [ROWS] [SEED]
// Kills `customer-desk import` at random moments and starts it again, until all is done, has what
// is unknown then looked into (--check), and holds the journal against what the service saw. Ends
// with 0 if every row that the service takes was created exactly once, or is unknown with a reason,
// and what the journal says of it is so.
#include "datafolder.h"
#include "importserver.h"
#include "journal/sqlconnection.h"
#include "program.h"
#include "waiting.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

namespace desk::test {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int mostInFlight = 64;
constexpr int mostStarts = 1'000;
constexpr int mostLooks = 20;
constexpr std::chrono::minutes longestLook{5};

/// What it came to. Everything from `twice` on must be 0.
struct Tally
{
    int rows = 0;
    int starts = 0;
    int killed = 0;
    qsizetype arrived = 0; // requests that the service saw
    int createdThere = 0;  // customers
    int mostOpen = 0;      // without an outcome after a kill
    int unknownBefore = 0; // rows, when all had their turn
    int looks = 0;
    QHash<QString, int> rowsBy; // outcome of the attempt that counts

    int twice = 0;          // customers created more than once
    int falselyCreated = 0; // called created, and the service has no such customer
    int falselyNot = 0;     // called neither created nor unknown, and the service has the customer
    int lost = 0;           // seen by the service, and not in the journal
    int untried = 0;        // not in the journal though all is done
    int tooManyOpen = 0;    // kills with more open attempts than may be
    int unreasoned = 0;     // unknown, and nothing says why
    int left = 0;           // to be sent, though it was looked into until nothing was
    QString integrity;
};

class ImportCampaign
{
public:
    ImportCampaign(int rows, quint32 seed)
        : m_server(seed)
        , m_random(seed + 1)
        , m_file(m_directory.filePath(u"rows.csv"_s))
    {
        m_tally.rows = rows;
        m_program.setVariable(u"CALIQ_API_KEY"_s, u"campaign-key"_s);
    }

    Tally run()
    {
        writeRows();
        bool isDone = false;
        while (!isDone && m_tally.starts < mostStarts)
            isDone = importOnce();
        m_tally.left = isDone ? 0 : m_tally.rows;
        lookIntoUnknown();
        judge();
        return m_tally;
    }

private:
    void writeRows()
    {
        QFile file(m_file);
        if (!file.open(QFile::WriteOnly))
            return;
        file.write("ChannelID,AccountNo,Line1,Country,Firstname,Surname,Email,Currency\n");
        for (int row = 1; row <= m_tally.rows; ++row) {
            file.write(
                u"1,R%1,1 High Street,GBR,Ann,Smith,r%1@example.com,GBP\n"_s.arg(row).toUtf8());
        }
    }

    // True: it ended by itself, and nothing is left that it would send.
    bool importOnce()
    {
        ++m_tally.starts;
        QProcess process;
        m_program.start(process, {u"import"_s, m_file, u"--service"_s, m_server.url().toString()});
        // Long enough that of many rows, which are all checked first, some are sent in the end.
        const auto patience =
            std::chrono::milliseconds(50 + m_random.bounded(500 + m_tally.rows / 5));
        if (!waitForEnd(process, patience)) {
            killHard(process);
            ++m_tally.killed;
            noteOpen();
            settle();
            return false;
        }
        const QJsonObject counts = Program::end(process).object();
        m_tally.unknownBefore = counts.value("unknown"_L1).toInt();
        return leftIn(counts) == 0 && counts.value("rows"_L1).toInt() == m_tally.rows;
    }

    static int leftIn(const QJsonObject &counts)
    {
        return counts.value("waiting"_L1).toInt() + counts.value("unsent"_L1).toInt() +
               counts.value("refused"_L1).toInt();
    }

    // What is not there is sent again, and may be unknown once more: the service is as it was.
    void lookIntoUnknown()
    {
        for (int unknown = m_tally.unknownBefore; unknown + m_tally.left > 0;) {
            if (m_tally.looks == mostLooks)
                return;
            ++m_tally.looks;
            QProcess process;
            m_program.start(process,
                            {u"import"_s, m_file, u"--service"_s, m_server.url().toString(),
                             u"--timeout"_s, u"1"_s, u"--check"_s});
            if (!waitForEnd(process, longestLook))
                killHard(process);
            const QJsonObject counts = Program::end(process).object();
            unknown = counts.value("unknown"_L1).toInt();
            m_tally.left = counts.isEmpty() ? m_tally.rows : leftIn(counts);
        }
    }

    void noteOpen()
    {
        const int open = number(u"SELECT count(*) FROM attempts WHERE outcome IS NULL"_s);
        m_tally.mostOpen = std::max(m_tally.mostOpen, open);
        m_tally.tooManyOpen += open > mostInFlight ? 1 : 0;
    }

    int number(const QString &sql)
    {
        SqlConnection connection;
        connection.open(DataFolder(m_directory.path()).journalFile(),
                        SqlConnection::Mode::ReadOnly);
        return connection.value(sql).toInt();
    }

    void judge()
    {
        const QHash<QString, QString> outcomes = readOutcomes();
        for (int row = 1; row <= m_tally.rows; ++row) {
            const QString customer = u"R%1"_s.arg(row);
            const int created = m_server.created().value(customer);
            const QString outcome = outcomes.value(customer);
            ++m_tally.rowsBy[outcome];
            m_tally.arrived += m_server.arrived().value(customer);
            m_tally.createdThere += created > 0 ? 1 : 0;
            m_tally.twice += created > 1 ? 1 : 0;
            m_tally.falselyCreated += outcome == "created"_L1 && created == 0 ? 1 : 0;
            const bool isOpenQuestion = outcome == "created"_L1 || outcome == "unknown"_L1;
            m_tally.falselyNot += !isOpenQuestion && created > 0 ? 1 : 0;
            m_tally.lost += outcome.isEmpty() && m_server.arrived().contains(customer) ? 1 : 0;
            m_tally.untried += outcome.isEmpty() ? 1 : 0;
        }
        m_tally.unreasoned = number(u"SELECT count(*) FROM attempts WHERE outcome = 'unknown'"
                                    " AND ifnull(error, '') = ''"_s);
    }

    // By account number, of the attempt that counts: a created one, else an unknown one, else the
    // newest.
    QHash<QString, QString> readOutcomes()
    {
        QHash<QString, QString> outcomes;
        SqlConnection connection;
        connection.open(DataFolder(m_directory.path()).journalFile(),
                        SqlConnection::Mode::ReadWrite);
        m_tally.integrity = connection.value(u"PRAGMA integrity_check"_s).toString();
        auto rows =
            connection.run(u"SELECT request ->> 'AccountNo', ifnull(outcome, 'open') FROM attempts"
                           " ORDER BY outcome = 'created', outcome = 'unknown', number"_s);
        while (rows && connection.next(*rows))
            outcomes.insert(rows->value(0).toString(), rows->value(1).toString());
        return outcomes;
    }

    QTemporaryDir m_directory;
    ImportServer m_server;
    Program m_program{m_directory.path()};
    QRandomGenerator m_random;
    const QString m_file;
    Tally m_tally;
};

void print(const Tally &tally)
{
    std::printf("%6d  rows\n%6d  starts, %d of them killed\n%6lld  requests arrived\n"
                "%6d  customers created there\n%6d  rows unknown before they were looked into, "
                "%d times\n",
                tally.rows, tally.starts, tally.killed, static_cast<long long>(tally.arrived),
                tally.createdThere, tally.unknownBefore, tally.looks);
    for (auto outcome = tally.rowsBy.begin(); outcome != tally.rowsBy.end(); ++outcome)
        std::printf("%6d  rows %s\n", outcome.value(), qPrintable(outcome.key()));
    std::printf("%6d  open after a kill, at most\n"
                "------\n%6d  created twice\n%6d  falsely called created\n"
                "%6d  falsely called not created\n%6d  lost\n%6d  never tried\n"
                "%6d  left to be sent\n%6d  unknown without a reason\n"
                "%6d  kills with more than %d open\n%6s  integrity\n",
                tally.mostOpen, tally.twice, tally.falselyCreated, tally.falselyNot, tally.lost,
                tally.untried, tally.left, tally.unreasoned, tally.tooManyOpen, mostInFlight,
                qPrintable(tally.integrity));
}

bool isGood(const Tally &tally)
{
    return tally.twice + tally.falselyCreated + tally.falselyNot + tally.lost + tally.untried +
                   tally.tooManyOpen + tally.unreasoned + tally.left ==
               0 &&
           tally.integrity == "ok"_L1;
}

} // namespace
} // namespace desk::test

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int rows = arguments.size() > 1 ? arguments.at(1).toInt() : 10'000;
    const quint32 seed =
        arguments.size() > 2 ? arguments.at(2).toUInt() : QRandomGenerator::system()->generate();
    if (rows < 1 || arguments.size() > 3) {
        std::fputs("importcampaign [ROWS] [SEED]\n", stderr);
        return 2;
    }
    const desk::test::Tally tally = desk::test::ImportCampaign(rows, seed).run();
    desk::test::print(tally);
    std::printf("%6u  seed\n", seed);
    return desk::test::isGood(tally) ? 0 : 1;
}
