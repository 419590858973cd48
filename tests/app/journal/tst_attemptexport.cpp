// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/attemptexport.h"

#include "datafolderfixture.h"
#include "journal/attemptcsv.h"
#include "samples.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

AttemptExport::Format csv(CsvFormat::Mark mark)
{
    return std::make_shared<CsvFormat>(mark);
}

} // namespace

class TestAttemptExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void allThatTheQueryFindsIsWrittenNewestFirst();
    void whatTheQueryDoesNotFindIsLeftOut();
    void chosenAttemptsAreWrittenAsTheyStand();
    void aByteOrderMarkIsWrittenOnlyWhereItIsWanted();
    void cancellingLeavesTheOlderFileAsItWas();
    void aFileThatCannotBeWrittenIsSaidInWords();

private:
    void record(int count, const QString &surname);
    QByteArray content() const;
    void finish(AttemptExport &exporting);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<DataFolderFixture> m_data;
    std::unique_ptr<Journal> m_journal;
    QString m_file;
};

void TestAttemptExport::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_file = m_directory->filePath(u"attempts.csv"_s);
    m_data = std::make_unique<DataFolderFixture>();
    m_journal = std::make_unique<Journal>(m_data->file, m_data->owners);
}

void TestAttemptExport::cleanup()
{
    m_journal.reset();
    m_data.reset();
}

void TestAttemptExport::record(int count, const QString &surname)
{
    for (int i = 0; i < count; ++i) {
        Attempt attempt = samples::attempt();
        attempt.request.setText(field::surname, surname + QString::number(i));
        QCOMPARE(m_journal->begin(attempt).result(), QString());
    }
}

QByteArray TestAttemptExport::content() const
{
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestAttemptExport::finish(AttemptExport &exporting)
{
    QSignalSpy ended(&exporting, &AttemptExport::ended);
    QVERIFY(ended.wait());
    QCOMPARE(ended.first().first().toString(), QString());
}

void TestAttemptExport::allThatTheQueryFindsIsWrittenNewestFirst()
{
    record(1203, u"Smith"_s); // more than two pages
    AttemptExport exporting(*m_journal);
    QSignalSpy progressed(&exporting, &AttemptExport::progressed);
    exporting.start(m_file, csv(CsvFormat::Mark::None), AttemptQuery());
    finish(exporting);
    QCOMPARE(exporting.written(), 1203);
    QCOMPARE(progressed.size(), 3);
    const QList<QByteArray> lines = content().split('\n');
    QCOMPARE(lines.size(), 1203 + 2); // with the names, and what is behind the last line break
    QCOMPARE(lines.first() + '\n', csvHeader());
    QVERIFY(lines.at(1).contains("Smith1202"));
    QVERIFY(lines.at(1203).contains("Smith0"));
}

void TestAttemptExport::whatTheQueryDoesNotFindIsLeftOut()
{
    record(3, u"Smith"_s);
    record(2, u"Jones"_s);
    AttemptQuery query;
    query.search = u"jones"_s;
    AttemptExport exporting(*m_journal);
    exporting.start(m_file, csv(CsvFormat::Mark::None), query);
    finish(exporting);
    QCOMPARE(exporting.written(), 2);
    QVERIFY(!content().contains("Smith"));
}

void TestAttemptExport::chosenAttemptsAreWrittenAsTheyStand()
{
    record(1200, u"Smith"_s); // more than are read at a time
    QList<qint64> chosen;
    for (qint64 number = 1; number < 1200; ++number)
        chosen.append(number);
    AttemptExport exporting(*m_journal);
    exporting.start(m_file, csv(CsvFormat::Mark::None), chosen);
    finish(exporting);
    QByteArray expected = csvHeader();
    for (const Attempt &attempt : m_journal->attempts(chosen).result().attempts)
        expected += csvRow(attempt);
    QCOMPARE(exporting.written(), 1199);
    QVERIFY(content() == expected);
}

void TestAttemptExport::aByteOrderMarkIsWrittenOnlyWhereItIsWanted()
{
    AttemptExport exporting(*m_journal);
    exporting.start(m_file, csv(CsvFormat::Mark::ByteOrder), AttemptQuery());
    finish(exporting);
    QCOMPARE(content(), "\xEF\xBB\xBF" + csvHeader());
    exporting.start(m_file, csv(CsvFormat::Mark::None), AttemptQuery());
    finish(exporting);
    QCOMPARE(content(), csvHeader());
}

void TestAttemptExport::cancellingLeavesTheOlderFileAsItWas()
{
    record(10, u"Smith"_s);
    QFile older(m_file);
    QVERIFY(older.open(QIODevice::WriteOnly));
    older.write("older");
    older.close();
    {
        AttemptExport exporting(*m_journal);
        QSignalSpy ended(&exporting, &AttemptExport::ended);
        exporting.start(m_file, csv(CsvFormat::Mark::None), AttemptQuery());
        exporting.cancel();
        QVERIFY(!ended.wait(100));
    }
    QCOMPARE(content(), "older"_ba);
    QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files).size(), 1);
}

void TestAttemptExport::aFileThatCannotBeWrittenIsSaidInWords()
{
    AttemptExport exporting(*m_journal);
    QSignalSpy ended(&exporting, &AttemptExport::ended);
    exporting.start(m_directory->filePath(u"no/such/folder.csv"_s), csv(CsvFormat::Mark::None),
                    AttemptQuery());
    QVERIFY(ended.wait());
    QVERIFY(ended.first().first().toString().startsWith("Nothing was exported: "_L1));
}

QTEST_GUILESS_MAIN(TestAttemptExport)
#include "tst_attemptexport.moc"
