// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"
#include "journey.h"

#include <QDirIterator>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace desk;
using namespace desk::test;

using Journeys = std::vector<std::unique_ptr<Journey>>;

/// The outcome table of shared/design/house.md: each row of outcometable.cpp on all of its ways,
/// with the journal, the wire and the servers being real.
class TestOutcomeTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whateverHappensItIsSentOnceAndCalledByItsName_data();
    void whateverHappensItIsSentOnceAndCalledByItsName();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
};

namespace {

template <typename Question>
bool all(const Journeys &journeys, Question question)
{
    return std::ranges::all_of(journeys,
                               [&](const auto &journey) { return ((*journey).*question)(); });
}

/// The servers answer meanwhile.
template <typename Question>
bool waitUntilAll(const Journeys &journeys, Question question)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (all(journeys, question))
            loop.quit();
    });
    look.start(5ms);
    QTimer::singleShot(25s, &loop, &QEventLoop::quit);
    loop.exec();
    return all(journeys, question);
}

template <typename Step>
void each(const Journeys &journeys, Step step)
{
    for (const auto &journey : journeys)
        ((*journey).*step)();
}

QStringList allComplaints(const Journeys &journeys)
{
    QStringList all;
    for (const auto &journey : journeys)
        all += journey->complaints();
    return all;
}

} // namespace

void TestOutcomeTable::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<Journal>(m_folder->filePath(u"journal.sqlite"_s),
                                          m_folder->filePath(u"owners"_s));
}

// No file of the journal holds the key, whichever row it came with.
void TestOutcomeTable::cleanupTestCase()
{
    m_journal.reset();
    QDirIterator files(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
    int read = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QVERIFY2(!file.readAll().contains(tableKey), qPrintable(file.fileName()));
        ++read;
    }
    QVERIFY(read > 0);
}

void TestOutcomeTable::whateverHappensItIsSentOnceAndCalledByItsName_data()
{
    QTest::addColumn<TableRow>("row");

    for (const TableRow &row : outcomeTable())
        QTest::addRow("%s: %s", outcomeName(row.outcome).data(), row.what) << row;
}

void TestOutcomeTable::whateverHappensItIsSentOnceAndCalledByItsName()
{
    QFETCH(TableRow, row);

    // All ways at once, so that waiting for a time to be up is done once.
    Journeys journeys;
    for (const Ways way : waysOf(row))
        journeys.push_back(std::make_unique<Journey>(row, way, *m_journal));
    each(journeys, &Journey::warmUp);
    QVERIFY(waitUntilAll(journeys, &Journey::isReady));
    each(journeys, &Journey::start);
    QVERIFY(waitUntilAll(journeys, &Journey::isOver));
    each(journeys, &Journey::leave);
    QThreadPool::globalInstance()->waitForDone(); // where connections are taken down
    QVERIFY(waitUntilAll(journeys, &Journey::isQuiet));

    const QStringList complaints = allComplaints(journeys);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestOutcomeTable)
#include "tst_outcometable.moc"
