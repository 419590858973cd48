// SPDX-License-Identifier: GPL-3.0-or-later
#include "datafolder.h"
#include "program.h"
#include "service/keystore.h"
#include "service/lookupcache.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// As an earlier window left them: two weeks ago.
FetchedList listOf(const QList<Choice> &rows)
{
    return {QDateTime(QDate(2026, 11, 9), QTime(10, 0), Qt::UTC),
            std::make_shared<const ChoiceMatcher>(rows)};
}

} // namespace

/// The real executable beside the lists that a window has fetched.
class TestCreateLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aCodeThatTheServiceListsIsRight();
    void aCodeThatNobodyListsIsStillAnError();
    void aCodeOfTheIsoListsIsSentAndDoubted();
    void aCodeThatTheServiceLacksIsSentAndDoubted_data();
    void aCodeThatTheServiceLacksIsSentAndDoubted();
    void aListOfNoneSaysNothing();
    void theListsOfAnotherEnvironmentSayNothing();
    void aDamagedListSaysNothing();

private:
    void keep(const LookupSnapshot &lists, const QString &url) const
    {
        LookupCache cache(DataFolder(m_folder->path()).listsFolder());
        cache.write(keyEntry({.name = url, .baseUrl = QUrl(url)}), lists);
    }
    Run create(const QJsonObject &changes) const
    {
        QJsonObject all{{"apiKey"_L1, "a-key"_L1}};
        for (auto change = changes.begin(); change != changes.end(); ++change)
            all.insert(change.key(), change.value());
        return Program(m_folder->path())
            .run({u"create"_s, u"-"_s, u"--service"_s, m_url}, customerJson(all));
    }

    const LookupSnapshot m_lists{
        {u"Channel"_s, listOf({{u"2"_s, u"Web"_s, {}}})},
        {u"Country"_s, listOf({{u"GBR"_s, u"Britain"_s, {}}, {u"XZZ"_s, u"New Land"_s, {}}})},
        {u"Currency"_s, listOf({{u"GBP"_s, u"Pound"_s, {}}, {u"XBT"_s, u"Coin"_s, {}}})},
        {u"CustCategory"_s, listOf({{u"A"_s, u"Best"_s, {}}})},
        {u"CustomerServiceLevel"_s, listOf({{u"5"_s, u"Gold"_s, {}}})}};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_url; // where nobody listens: nothing here needs the service
};

void TestCreateLists::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    m_url = u"http://127.0.0.1:%1"_s.arg(server.serverPort());
}

void TestCreateLists::aCodeThatTheServiceListsIsRight()
{
    const QJsonObject codes{{"Country"_L1, "XZZ"_L1},
                            {"Currency"_L1, "XBT"_L1},
                            {"CustomerCategory"_L1, "A"_L1},
                            {"CustomerServiceLevel"_L1, 5}};
    const Run without = create(codes);
    QCOMPARE(without.status, 2);
    QVERIFY(without.err.contains("Country is not in the list"));
    keep(m_lists, m_url);
    const Run run = create(codes);
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.status, 5); // it was tried
}

void TestCreateLists::aCodeThatNobodyListsIsStillAnError()
{
    keep(m_lists, m_url);
    const Run run = create({{"Country"_L1, "XQQ"_L1}});
    QCOMPARE(run.status, 2);
    QCOMPARE(run.err.count('\n'), 1);
}

void TestCreateLists::aCodeOfTheIsoListsIsSentAndDoubted()
{
    keep(m_lists, m_url);
    const Run run = create({{"Country"_L1, "FRA"_L1}});
    QCOMPARE(run.status, 5);
    QVERIFY(run.err.contains("Country is not in the list that the service gave on 2026-11-09"));
}

void TestCreateLists::aCodeThatTheServiceLacksIsSentAndDoubted_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("isDoubted");
    QTest::newRow("channel") << u"ChannelID"_s << QJsonValue(3) << true;
    QTest::newRow("category") << u"CustomerCategory"_s << QJsonValue(u"B"_s) << true;
    QTest::newRow("blank category") << u"CustomerCategory"_s << QJsonValue(u""_s) << false;
    QTest::newRow("level") << u"CustomerServiceLevel"_s << QJsonValue(6) << true;
    QTest::newRow("default level") << u"CustomerServiceLevel"_s << QJsonValue(0) << false;
    QTest::newRow("no level") << u"CustomerServiceLevel"_s << QJsonValue(QJsonValue::Null) << false;
}

void TestCreateLists::aCodeThatTheServiceLacksIsSentAndDoubted()
{
    QFETCH(QString, name);
    QFETCH(QJsonValue, value);
    QFETCH(bool, isDoubted);
    keep(m_lists, m_url);
    const Run run = create({{name, value}});
    QCOMPARE(run.status, 5);
    QCOMPARE(run.err.contains("is not in the list that the service gave"), isDoubted);
}

void TestCreateLists::aListOfNoneSaysNothing()
{
    keep({{u"Channel"_s, listOf({})}, {u"Country"_s, listOf({})}}, m_url);
    const Run run = create({{"ChannelID"_L1, 3}});
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.status, 5);
}

void TestCreateLists::theListsOfAnotherEnvironmentSayNothing()
{
    keep(m_lists, u"http://127.0.0.1:1"_s);
    QCOMPARE(create({{"Country"_L1, "XZZ"_L1}}).status, 2);
    QCOMPARE(create({{"ChannelID"_L1, 3}}).err, QByteArray());
}

void TestCreateLists::aDamagedListSaysNothing()
{
    keep(m_lists, m_url);
    const LookupCache cache(DataFolder(m_folder->path()).listsFolder());
    QFile file(cache.fileOf(keyEntry({.name = m_url, .baseUrl = QUrl(m_url)})));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() / 2));
    const Run run = create({{"ChannelID"_L1, 3}});
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.status, 5);
}

QTEST_GUILESS_MAIN(TestCreateLists)
#include "tst_createlists.moc"
