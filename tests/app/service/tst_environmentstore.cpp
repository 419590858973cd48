// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/environmentstore.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace desk;

class TestEnvironmentStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void whatIsSavedIsReadAgain();
    void membersThatNobodyKnowsStay();
    void whatIsStandardIsNotWritten();
    void theOrderIsTheUsers();
    void aFileWithAnErrorIsKeptBeside();
    void aFileThatSomebodyElseChangedIsKeptBeside();
    void aFolderThatCannotBeWrittenIsSaid();
    void anAddressThatCannotBeReadIsShownAsItStands();
    void relativeCaFilesAreBesideTheFileAndStayAsTheyAre();
    void problemsAreFoundAtTheirPlace_data();
    void problemsAreFoundAtTheirPlace();
    void theSandboxHasNoProblems();
    void aFreeNameIsFound();
    void whatSomebodyDidIsKnown();

private:
    QString file() const { return m_folder->filePath(u"environments.json"_s); }
    void write(const QByteArray &content) const;
    QByteArray content() const;
    SavedEnvironments save(const QList<EditedEnvironment> &environments,
                           const EnvironmentList &seen) const;
    QStringList kept() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

EditedEnvironment fresh(const QString &name, const QString &baseUrl)
{
    EditedEnvironment edited;
    edited.environment.name = name;
    edited.baseUrl = baseUrl;
    return edited;
}

} // namespace

void TestEnvironmentStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestEnvironmentStore::write(const QByteArray &content) const
{
    QFile output(file());
    if (!output.open(QIODevice::WriteOnly | QIODevice::Truncate) || output.write(content) < 0)
        qFatal("the test's own file cannot be written");
}

QByteArray TestEnvironmentStore::content() const
{
    QFile input(file());
    return input.open(QIODevice::ReadOnly) ? input.readAll() : QByteArray();
}

SavedEnvironments TestEnvironmentStore::save(const QList<EditedEnvironment> &environments,
                                             const EnvironmentList &seen) const
{
    return EnvironmentStore(file()).save(environments, seen).result();
}

QStringList TestEnvironmentStore::kept() const
{
    return QDir(m_folder->path()).entryList({u"environments.json.kept-*"_s}, QDir::Files);
}

void TestEnvironmentStore::whatIsSavedIsReadAgain()
{
    EditedEnvironment live = fresh(u"Live"_s, u"https://caliq.test/base%20x"_s);
    live.environment.format = BodyFormat::Xml;
    live.environment.timeout = 2500ms;
    live.environment.accountNoTyped = true;
    live.environment.production = true;
    live.environment.plainHttpAllowed = true;
    live.environment.route = {{ProxyChoice::Kind::Socks5, {}, 0}, u"/etc/ca.pem"_s};
    live.proxyAddress = u"proxy.test:1080"_s;
    const SavedEnvironments saved = save({edited(sandboxEnvironment()), live}, {});

    QCOMPARE(saved.error, QString());
    QCOMPARE(saved.keptAt, QString());
    const EnvironmentList list = EnvironmentStore(file()).read().result();
    QCOMPARE(list.environments, saved.list.environments);
    QCOMPARE(list.environments.size(), 2);
    Environment expected = live.environment;
    expected.baseUrl = QUrl(u"https://caliq.test/base%20x"_s);
    expected.route.proxy = {ProxyChoice::Kind::Socks5, u"proxy.test"_s, 1080};
    QCOMPARE(list.environments.last(), expected);
    QCOMPARE(environmentOf(edited(list).last()), expected);
}

void TestEnvironmentStore::membersThatNobodyKnowsStay()
{
    write(R"([{"name": "A", "baseUrl": "https://a.test", "colour": {"of": ["the", 1]}},
              {"name": "B", "baseUrl": "https://b.test", "note": "keep"}])");
    const EnvironmentList list = readEnvironments(file());
    QList<EditedEnvironment> environments = edited(list);
    environments[1].environment.name = u"Renamed"_s;
    EditedEnvironment copied = environments[2];
    copied.environment.name = u"Copy"_s;
    copied.nameInFile.clear();
    environments.append(copied);
    QCOMPARE(save(environments, list).error, QString());

    const QJsonArray rows = QJsonDocument::fromJson(content()).array();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].toObject().value("name"_L1), u"Renamed"_s);
    QCOMPARE(rows[0].toObject().value("colour"_L1),
             QJsonValue(QJsonObject{{"of"_L1, QJsonArray{u"the"_s, 1}}}));
    QCOMPARE(rows[1].toObject().value("note"_L1), u"keep"_s);
    QVERIFY(!rows[2].toObject().contains("note"_L1));
    QCOMPARE(kept(), QStringList());
}

void TestEnvironmentStore::whatIsStandardIsNotWritten()
{
    QCOMPARE(save({fresh(u"A"_s, u"https://a.test"_s)}, {}).error, QString());

    const QJsonObject row = QJsonDocument::fromJson(content()).array().first().toObject();
    QCOMPARE(row.keys(), QStringList({u"baseUrl"_s, u"name"_s}));
}

void TestEnvironmentStore::theOrderIsTheUsers()
{
    write(
        R"([{"name": "Z", "baseUrl": "https://z.test"}, {"name": "A", "baseUrl": "https://a.test"}])");
    const EnvironmentList list = readEnvironments(file());
    QList<EditedEnvironment> environments = edited(list);
    environments.append(fresh(u"M"_s, u"https://m.test"_s));
    const SavedEnvironments saved = save(environments, list);

    QStringList names;
    for (const Environment &environment : saved.list.environments)
        names.append(environment.name);
    QCOMPARE(names, QStringList({u"sandbox"_s, u"Z"_s, u"A"_s, u"M"_s}));
}

void TestEnvironmentStore::aFileWithAnErrorIsKeptBeside()
{
    const QByteArray broken = R"([{"name": "A", "baseUrl": "https://a.test"},)";
    write(broken);
    const EnvironmentList list = readEnvironments(file());
    QVERIFY(!list.error.isEmpty());
    const SavedEnvironments saved = save({fresh(u"B"_s, u"https://b.test"_s)}, list);

    QCOMPARE(saved.error, QString());
    QCOMPARE(kept().size(), 1);
    QCOMPARE(saved.keptAt, m_folder->filePath(kept().first()));
    QFile old(saved.keptAt);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), broken);
    QCOMPARE(saved.list.error, QString());
}

void TestEnvironmentStore::aFileThatSomebodyElseChangedIsKeptBeside()
{
    write(R"([{"name": "A", "baseUrl": "https://a.test"}])");
    const EnvironmentList list = readEnvironments(file());
    write(R"([{"name": "Other", "baseUrl": "https://o.test"}])");
    const SavedEnvironments saved = save(edited(list), list);

    QCOMPARE(saved.error, QString());
    QVERIFY(saved.keptAt.startsWith(file()));
    QVERIFY(saved.list.find(u"A"));
    QVERIFY(!saved.list.find(u"Other"));
}

void TestEnvironmentStore::aFolderThatCannotBeWrittenIsSaid()
{
    const EnvironmentStore store(m_folder->filePath(u"none/environments.json"_s));
    const SavedEnvironments saved = store.save({fresh(u"A"_s, u"https://a.test"_s)}, {}).result();

    QVERIFY2(saved.error.contains(u"could not be saved"_s), qPrintable(saved.error));
}

void TestEnvironmentStore::anAddressThatCannotBeReadIsShownAsItStands()
{
    write(R"([{"name": "A", "baseUrl": "https://a.test:70000/x"}])");
    const QList<EditedEnvironment> environments = edited(readEnvironments(file()));

    QCOMPARE(environments.last().baseUrl, u"https://a.test:70000/x"_s);
    QVERIFY(findEditProblems(environments, 1).first().words.contains(u"no port 70000"_s));
}

void TestEnvironmentStore::relativeCaFilesAreBesideTheFileAndStayAsTheyAre()
{
    write(R"([{"name": "A", "baseUrl": "https://a.test", "caFile": "certs/ca.pem"}])");
    const EnvironmentList list = readEnvironments(file());
    QCOMPARE(list.find(u"A")->route.caFile, m_folder->filePath(u"certs/ca.pem"_s));
    QCOMPARE(save(edited(list), list).error, QString());

    QVERIFY(content().contains("\"certs/ca.pem\""));
}

void TestEnvironmentStore::problemsAreFoundAtTheirPlace_data()
{
    QTest::addColumn<EditedEnvironment>("environment");
    QTest::addColumn<EditProblem::Place>("place");
    QTest::addColumn<QString>("said");

    using Place = EditProblem::Place;
    const QString url = u"https://a.test"_s;
    const auto proxied = [&url](const QString &baseUrl, const QString &address) {
        EditedEnvironment edited = fresh(u"P"_s, baseUrl.isEmpty() ? url : baseUrl);
        edited.environment.plainHttpAllowed = true;
        edited.environment.route.proxy.kind = ProxyChoice::Kind::Http;
        edited.proxyAddress = address;
        return edited;
    };
    QTest::newRow("no name") << fresh(u" "_s, url) << Place::Name << u"Enter a name"_s;
    QTest::newRow("a taken name") << fresh(u" live "_s, url) << Place::Name << u"is taken"_s;
    QTest::newRow("the sandbox's") << fresh(u"Sandbox"_s, url) << Place::Name << u"is taken"_s;
    QTest::newRow("a line break") << fresh(u"A\nB"_s, url) << Place::Name << u"line break"_s;
    QTest::newRow("a long name") << fresh(QString(101, u'x'), url) << Place::Name << u"100"_s;
    QTest::newRow("no address") << fresh(u"A"_s, {}) << Place::BaseUrl << u"no address"_s;
    QTest::newRow("no proxy") << proxied({}, {}) << Place::ProxyAddress << u"host:port"_s;
    QTest::newRow("a proxy's password")
        << proxied({}, u"me:secret@proxy.test:1"_s) << Place::ProxyAddress << u"password"_s;
    QTest::newRow("plain http through a proxy")
        << proxied(u"http://a.test"_s, u"proxy.test:3128"_s) << Place::BaseUrl
        << u"the proxy could read the key"_s;
}

void TestEnvironmentStore::problemsAreFoundAtTheirPlace()
{
    QFETCH(EditedEnvironment, environment);
    QFETCH(EditProblem::Place, place);
    QFETCH(QString, said);

    const QList<EditedEnvironment> all{edited(sandboxEnvironment()),
                                       fresh(u"Live"_s, u"https://l.test"_s), environment};
    const QList<EditProblem> problems = findEditProblems(all, 2);

    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().place, place);
    QVERIFY2(problems.first().words.contains(said), qPrintable(problems.first().words));
}

void TestEnvironmentStore::theSandboxHasNoProblems()
{
    QVERIFY(findEditProblems({edited(sandboxEnvironment())}, 0).isEmpty());
}

void TestEnvironmentStore::aFreeNameIsFound()
{
    const QList<EditedEnvironment> all{fresh(u"A"_s, {}), fresh(u"a 2"_s, {})};

    QCOMPARE(freeName(u"A"_s, all), u"A 3"_s);
    QCOMPARE(freeName(u"B"_s, all), u"B"_s);
}

void TestEnvironmentStore::whatSomebodyDidIsKnown()
{
    write(
        R"([{"name": "A", "baseUrl": "https://a.test"}, {"name": "B", "baseUrl": "https://b.test"},
              {"name": "C", "baseUrl": "https://c.test"}])");
    const EnvironmentList list = readEnvironments(file());
    QList<EditedEnvironment> environments = edited(list);
    environments[1].environment.name = u"Renamed"_s;
    environments.removeAt(2);
    const EnvironmentChanges changes = changesBetween(list, environments);

    QCOMPARE(changes.changed.size(), 1);
    QCOMPARE(changes.nameAfter(u"A"_s), u"Renamed"_s);
    QCOMPARE(changes.nameAfter(u"C"_s), u"C"_s);
    QCOMPARE(changes.removed.size(), 1);
    QCOMPARE(changes.removed.first().name, u"B"_s);
}

QTEST_GUILESS_MAIN(TestEnvironmentStore)
#include "tst_environmentstore.moc"
