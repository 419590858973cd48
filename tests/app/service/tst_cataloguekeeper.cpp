// SPDX-License-Identifier: GPL-3.0-or-later
#include "datafolder.h"
#include "fakeclient.h"
#include "sandbox/sandbox.h"
#include "service/cataloguekeeper.h"
#include "service/keystore.h"
#include "service/lookupcache.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

const auto everyList = R"({"ChannelList":[{"ID":1,"Description":"Web"}],
    "CountryList":[{"ISOCode":"GBR","Name":"The UK"}],"CurrencyList":[],"ServiceLevelList":[],
    "CategoryList":[],"MessagesList":[{"ID":9,"Description":"No such channel"}]})"_ba;

QStringList shown(const Catalogue &catalogue, ChoiceList which)
{
    QStringList texts;
    for (const Choice &choice : catalogue.list(which))
        texts << shownText(choice);
    return texts;
}

} // namespace

class TestCatalogueKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void withoutAKeyTheIsoListsServe();
    void theServicesListsTakeTheirPlaceAndSayHowOldTheyAre();
    void listsServeOfflineInTheNextRun();
    void theListsOfOneEnvironmentAreNotThoseOfAnother();
    void noContentIsSaidAndTakesPlainEntry();
    void whatIsThereStaysWhenTheServiceSaysNo_data();
    void whatIsThereStaysWhenTheServiceSaysNo();
    void aServiceThatIsAwayIsNotAskedAgainAtOnce();
    void aRefusedKeyIsAskedWithAgainOnlyWhenItIsAnother();
    void aDamagedCacheIsFetchedAnew_data();
    void aDamagedCacheIsFetchedAnew();
    void theCacheIsForItsUserAloneAndHoldsNoKey();
    void theWordingOfIssuesIsKept();
    void theWordingStaysWhileAnotherEnvironmentIsShown();
    void anotherAddressUnderTheSameNameHasOtherWords();
    void theSameListAgainIsTheSameList();

private:
    void fetchOnce();

    const Environment m_shop{.name = u"Shop"_s, .baseUrl = QUrl(u"http://127.0.0.1:9"_s)};
    const Environment m_live{.name = u"Live"_s, .baseUrl = QUrl(u"http://127.0.0.1:10"_s)};
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCatalogueKeeper::init()
{
    keepFilesPrivate(); // as main() does
    m_folder = std::make_unique<QTemporaryDir>();
}

/// One run that has brought every list.
void TestCatalogueKeeper::fetchOnce()
{
    FakeClient client;
    Sandbox sandbox(m_folder->filePath(u"sandbox.sqlite"_s));
    LookupCache cache(m_folder->filePath(u"lists"_s));
    client.answerWith(answered(200, everyList));
    CatalogueKeeper keeper(client, sandbox, cache);
    keeper.serve(m_shop, u"key-1"_s);
    QTRY_COMPARE(keeper.wordings().value(m_shop.name).size(), 1); // the last one
    QTRY_COMPARE(client.requests.size(), 6);
}

// What each test works with; the cache is the one on disk.
#define DESK_KEEPER                                                                                \
    FakeClient client;                                                                             \
    Sandbox sandbox(m_folder->filePath(u"sandbox.sqlite"_s));                                      \
    LookupCache cache(m_folder->filePath(u"lists"_s));                                             \
    CatalogueKeeper keeper(client, sandbox, cache)

void TestCatalogueKeeper::withoutAKeyTheIsoListsServe()
{
    DESK_KEEPER;
    keeper.serve(m_shop, {});
    QTest::qWait(20);
    QVERIFY(keeper.catalogue().list(ChoiceList::Countries).size() > 200);
    QVERIFY(keeper.catalogue().list(ChoiceList::Channels).isEmpty());
    QVERIFY(client.requests.isEmpty());
}

void TestCatalogueKeeper::theServicesListsTakeTheirPlaceAndSayHowOldTheyAre()
{
    DESK_KEEPER;
    client.answerWith(answered(200, everyList));
    keeper.serve(m_shop, u"key"_s);
    QTRY_COMPARE(client.requests.size(), 6);
    QTRY_COMPARE(keeper.wordings().value(m_shop.name).size(), 1);
    QCOMPARE(shown(keeper.catalogue(), ChoiceList::Countries), QStringList{u"The UK — GBR"_s});
    QVERIFY(keeper.catalogue().list(ChoiceList::Countries).first().synonyms.contains(u"UK"_s) ||
            !keeper.catalogue().list(ChoiceList::Countries).first().synonyms.isEmpty());
    QVERIFY(keeper.catalogue().note(ChoiceList::Countries).startsWith("List of "_L1));
    QVERIFY(!keeper.catalogue().note(ChoiceList::Countries).contains("Not refreshed"_L1));
}

void TestCatalogueKeeper::listsServeOfflineInTheNextRun()
{
    fetchOnce();
    DESK_KEEPER;
    keeper.serve(m_shop, {}); // not even a key
    QTRY_COMPARE(shown(keeper.catalogue(), ChoiceList::Channels), QStringList{u"Web — 1"_s});
    QCOMPARE(keeper.wordings().value(m_shop.name).value(9), u"No such channel"_s);
    QVERIFY(keeper.catalogue().list(ChoiceList::Currencies).isEmpty()); // known to be none
    QVERIFY(client.requests.isEmpty());
}

void TestCatalogueKeeper::theListsOfOneEnvironmentAreNotThoseOfAnother()
{
    fetchOnce();
    DESK_KEEPER;
    keeper.serve(m_shop, {});
    QTRY_VERIFY(!keeper.catalogue().list(ChoiceList::Channels).isEmpty());
    keeper.serve(m_live, {});
    QVERIFY(keeper.catalogue().list(ChoiceList::Channels).isEmpty());
    QVERIFY(keeper.wordings().value(m_live.name).isEmpty());
    keeper.serve(m_shop, {});
    keeper.serve(m_live, {}); // before the disk has answered
    QTest::qWait(50);
    QVERIFY(keeper.catalogue().list(ChoiceList::Channels).isEmpty());
}

void TestCatalogueKeeper::noContentIsSaidAndTakesPlainEntry()
{
    DESK_KEEPER;
    client.answerWith(answered(204, {}));
    keeper.serve(m_shop, u"key"_s);
    QTRY_VERIFY(keeper.catalogue().note(ChoiceList::Categories).contains("lists none"_L1));
    QVERIFY(keeper.catalogue().list(ChoiceList::Countries).isEmpty());
}

void TestCatalogueKeeper::whatIsThereStaysWhenTheServiceSaysNo_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("401") << 401 << u"does not accept the key"_s;
    QTest::newRow("503") << 503 << u"does not answer"_s;
    QTest::newRow("not a list") << 200 << u"does not answer"_s;
}

void TestCatalogueKeeper::whatIsThereStaysWhenTheServiceSaysNo()
{
    QFETCH(int, status);
    QFETCH(QString, words);
    fetchOnce();
    DESK_KEEPER;
    client.answerWith(answered(status, "<html>"));
    keeper.serve(m_shop, u"key"_s);
    QTRY_VERIFY(keeper.catalogue().note(ChoiceList::Channels).contains(words));
    QCOMPARE(shown(keeper.catalogue(), ChoiceList::Channels), QStringList{u"Web — 1"_s});
}

void TestCatalogueKeeper::aServiceThatIsAwayIsNotAskedAgainAtOnce()
{
    DESK_KEEPER;
    client.answerWith(answered(503, {}));
    keeper.serve(m_shop, u"key"_s);
    QTRY_COMPARE(client.requests.size(), 1);
    QTest::qWait(20);
    for (int i = 0; i < 3; ++i) {
        keeper.serve(m_live, {});
        keeper.serve(m_shop, u"key"_s);
        QTest::qWait(10);
    }
    QCOMPARE(client.requests.size(), 1);
}

void TestCatalogueKeeper::aRefusedKeyIsAskedWithAgainOnlyWhenItIsAnother()
{
    DESK_KEEPER;
    client.answerWith(answered(401, {}));
    keeper.serve(m_shop, u"wrong"_s);
    QTRY_COMPARE(client.requests.size(), 1);
    QTest::qWait(20);
    keeper.serve(m_shop, u"wrong"_s);
    QTest::qWait(20);
    QCOMPARE(client.requests.size(), 1);
    client.answerWith(answered(200, everyList));
    keeper.serve(m_shop, u"right"_s);
    QTRY_VERIFY(!keeper.catalogue().list(ChoiceList::Channels).isEmpty());
}

void TestCatalogueKeeper::aDamagedCacheIsFetchedAnew_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut short")
        << R"({"version":1,"place":"Shop at http://127.0.0.1:9","lists":{)"_ba;
    QTest::newRow("of another version") << R"({"version":99,"lists":{}})"_ba;
    QTest::newRow("of another place")
        << R"({"version":1,"place":"Live","lists":{"Channel":{"fetched":"2026-01-01T00:00:00Z",
              "rows":[["7","Other"]]}}})"_ba;
    QTest::newRow("wrong types")
        << R"({"version":1,"place":"Shop at http://127.0.0.1:9","lists":{"Channel":
              {"fetched":7,"rows":{}},"Country":[],"Currency":{"fetched":"2026-01-01T00:00:00Z",
              "rows":7}}})"_ba;
}

void TestCatalogueKeeper::aDamagedCacheIsFetchedAnew()
{
    QFETCH(QByteArray, content);
    fetchOnce();
    {
        QFile file(LookupCache(m_folder->filePath(u"lists"_s)).fileOf(keyEntry(m_shop)));
        QVERIFY(file.exists());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    DESK_KEEPER;
    keeper.serve(m_shop, {});
    QTest::qWait(50);
    QVERIFY(keeper.catalogue().list(ChoiceList::Channels).isEmpty());
    QVERIFY(!keeper.catalogue().list(ChoiceList::Countries).isEmpty());
    client.answerWith(answered(200, everyList));
    keeper.serve(m_shop, u"key"_s);
    QTRY_COMPARE(shown(keeper.catalogue(), ChoiceList::Channels), QStringList{u"Web — 1"_s});
}

void TestCatalogueKeeper::theCacheIsForItsUserAloneAndHoldsNoKey()
{
    fetchOnce();
    QFile file(LookupCache(m_folder->filePath(u"lists"_s)).fileOf(keyEntry(m_shop)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(file.permissions() & others));
    QVERIFY(!file.readAll().contains("key-1"));
}

void TestCatalogueKeeper::theWordingOfIssuesIsKept()
{
    fetchOnce();
    DESK_KEEPER;
    keeper.serve(m_shop, {});
    QTRY_COMPARE(keeper.wordings().value(m_shop.name).value(9), u"No such channel"_s);
}

void TestCatalogueKeeper::theWordingStaysWhileAnotherEnvironmentIsShown()
{
    fetchOnce();
    DESK_KEEPER;
    keeper.serve(m_shop, {});
    QTRY_VERIFY(keeper.wordings().contains(m_shop.name));
    keeper.serve(m_live, {});
    QCOMPARE(keeper.wordings().value(m_shop.name).value(9), u"No such channel"_s);
}

void TestCatalogueKeeper::anotherAddressUnderTheSameNameHasOtherWords()
{
    fetchOnce();
    DESK_KEEPER;
    keeper.serve(m_shop, {});
    QTRY_VERIFY(keeper.wordings().contains(m_shop.name));
    Environment moved = m_shop;
    moved.baseUrl = QUrl(u"http://127.0.0.1:11"_s);
    keeper.serve(moved, {});
    QVERIFY(!keeper.wordings().contains(m_shop.name));
}

void TestCatalogueKeeper::theSameListAgainIsTheSameList()
{
    fetchOnce();
    DESK_KEEPER;
    keeper.serve(m_shop, {});
    QTRY_VERIFY(!keeper.catalogue().list(ChoiceList::Channels).isEmpty());
    const auto before = keeper.catalogue().matcher(ChoiceList::Channels);
    client.answerWith(answered(200, everyList));
    keeper.serve(m_shop, u"key"_s);
    QTRY_COMPARE(client.requests.size(), 6);
    QTest::qWait(20);
    QCOMPARE(keeper.catalogue().matcher(ChoiceList::Channels), before);
}

QTEST_GUILESS_MAIN(TestCatalogueKeeper)
#include "tst_cataloguekeeper.moc"
