// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbench/casefolder.h"
#include "testbench/casemaking.h"

#include "sampleattempt.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace desk;
using namespace Qt::StringLiterals;

/// Cases made from what was sent, written into folders and read out of them.
class TestCaseSaving : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aCreatedAttemptsCaseCanRunAgain_data();
    void aCreatedAttemptsCaseCanRunAgain();
    void aRejectedAttemptsCaseKeepsItsValues();
    void fileNamesAreSafe_data();
    void fileNamesAreSafe();
    void noCaseTakesAnothersName();
    void aCaseWithASecretIsNotWritten();
    void aFolderIsReadInOneOrderAndOnce();
    void whatIsNoFileIsNamedAndNeverWaitedFor();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

Exchange exchangeWith(const QByteArray &body)
{
    Exchange exchange;
    exchange.requestHeaders = {{"Content-Type", "application/json"}, {"Content-Length", "9"}};
    exchange.requestBody = body;
    exchange.status = 200;
    return exchange;
}

TestCase namedCase(const QString &name)
{
    TestCase made = caseOf(sampleAttempt(), exchangeWith("{\"apiKey\": \"{{apiKey}}\"}"));
    made.name = name;
    return made;
}

} // namespace

void TestCaseSaving::aCreatedAttemptsCaseCanRunAgain_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("JSON")
        << R"({ "AccountNo":"A1",  "Email" : "a@b.c", "Extra": 1 })"_ba
        << R"({ "AccountNo":"{{freshAccountNo}}",  "Email" : "{{freshEmail}}", "Extra": 1 })"_ba;
    QTest::newRow("blank number") << R"({"AccountNo": "", "Email": "a@b.c"})"_ba
                                  << R"({"AccountNo": "", "Email": "{{freshEmail}}"})"_ba;
    QTest::newRow("XML")
        << "<CustomerCreateParams><AccountNo>A1</AccountNo><Email>a@b.c</Email></CustomerCreateParams>"_ba
        << "<CustomerCreateParams><AccountNo>{{freshAccountNo}}</AccountNo><Email>{{freshEmail}}</Email></CustomerCreateParams>"_ba;
    QTest::newRow("broken") << R"({"Email": "a@b.c")"_ba
                            << R"({"Email": "a@b.c")"_ba;
}

void TestCaseSaving::aCreatedAttemptsCaseCanRunAgain()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, kept);
    const TestCase made = caseOf(sampleAttempt(), exchangeWith(sent));
    QCOMPARE(made.raw.body, kept);
    QCOMPARE(made.raw.headers.size(), 1);
    QCOMPARE(made.expected, (Expectation{Outcome::Created, 200, QList<qint64>{34}, {}}));
    QCOMPARE(findCaseProblem(made), QString());
}

void TestCaseSaving::aRejectedAttemptsCaseKeepsItsValues()
{
    Attempt attempt = sampleAttempt();
    attempt.conclusion->outcome = Outcome::Rejected;
    const QByteArray body = R"({"AccountNo": "A1", "Email": "a@b.c"})";
    QCOMPARE(caseOf(attempt, exchangeWith(body)).raw.body, body);
}

void TestCaseSaving::fileNamesAreSafe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    QTest::newRow("words") << u"A surname of 31!"_s << u"a-surname-of-31.case"_s;
    QTest::newRow("accents") << u"Łódź & Çelik"_s << u"lodz-celik.case"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << u"etc-passwd.case"_s;
    QTest::newRow("nothing that is safe") << u"\u6f22\u0001/"_s << u"case.case"_s;
    QTest::newRow("a device") << u"CON"_s << u"case-con.case"_s;
    QTest::newRow("a port") << u"lpt1"_s << u"case-lpt1.case"_s;
    QTest::newRow("long") << QString(200, u'a') << QString(60, u'a') + u".case"_s;
}

void TestCaseSaving::fileNamesAreSafe()
{
    QFETCH(QString, name);
    QTEST(caseFileName(name), "file");
}

void TestCaseSaving::noCaseTakesAnothersName()
{
    for (const QString &file : {u"same.case"_s, u"same-2.case"_s, u"same-3.case"_s}) {
        const WrittenCase written = addCase(path(u"new/deeper"_s), namedCase(u"Same"_s), {});
        QCOMPARE(written.error, QString());
        QCOMPARE(written.file, path(u"new/deeper/"_s + file));
    }
    const CaseList list = readCases(m_folder->path());
    QCOMPARE(list.problems.size(), 0);
    QCOMPARE(list.cases.size(), 3);
    QCOMPARE(list.cases.first().folder, u"new/deeper"_s);
    QCOMPARE(list.cases.first().testCase, namedCase(u"Same"_s));
}

void TestCaseSaving::aCaseWithASecretIsNotWritten()
{
    TestCase made = namedCase(u"Secret"_s);
    made.raw.body = "{\"apiKey\": \"other-key\"}";
    QVERIFY(!addCase(m_folder->path(), made, {u"the-key"_s}).error.isEmpty());
    QVERIFY(QDir(m_folder->path()).isEmpty());

    const WrittenCase written = addCase(m_folder->path(), made, {u"other-key"_s});
    QFile file(written.file);
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(!file.readAll().contains("other-key"));

    made.raw.headers.append(HttpHeader{"Authorization", "Bearer abcdef"});
    QVERIFY(!replaceCase(written.file, made, {u"other-key"_s}).error.isEmpty());
    QCOMPARE(readCases(written.file).cases.size(), 1); // what was there stands
}

void TestCaseSaving::aFolderIsReadInOneOrderAndOnce()
{
    for (const QString &name : {u"b.case"_s, u"B.case"_s, u"ä.case"_s, u"sub/a.case"_s,
                                u".hidden/a.case"_s, u"a.txt"_s}) {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(writeCase(namedCase(name)));
    }
    QVERIFY(QFile::link(m_folder->path(), path(u"sub/loop"_s)));
    QFile broken(path(u"c.case"_s));
    QVERIFY(broken.open(QFile::WriteOnly));
    broken.write("customer-desk-case: 1\noops\n");
    broken.close();

    const CaseList list = readCases(m_folder->path());
    QStringList names;
    for (const CaseInFile &one : list.cases)
        names.append(one.testCase.name);
    QCOMPARE(names, (QStringList{u"B.case"_s, u"b.case"_s, u"ä.case"_s, u"sub/a.case"_s}));
    QVERIFY(!list.problems.isEmpty());
    QCOMPARE(list.problems.first().file, path(u"c.case"_s));
    QCOMPARE(list.problems.first().finding.line, 2);
}

void TestCaseSaving::whatIsNoFileIsNamedAndNeverWaitedFor()
{
    const auto path = [this](const QString &name) { return m_folder->filePath(name); };
    QVERIFY(QFile::link(path(u"nowhere"_s), path(u"dangling.case"_s)));
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe.case"_s)).constData(), 0600), 0);
    QVERIFY(QDir(m_folder->path()).mkpath(u"folder.case"_s));
    QVERIFY(QDir(m_folder->path()).mkpath(u"plain"_s));
    const QString kept = addCase(path(u"folder.case"_s), namedCase(u"kept"_s), {}).file;

    const CaseList list = readCases(m_folder->path());
    QStringList named;
    for (const FileProblem &problem : list.problems)
        named.append(QDir(m_folder->path()).relativeFilePath(problem.file));
    QCOMPARE(named, (QStringList{u"dangling.case"_s, u"pipe.case"_s, u"folder.case"_s}));
    QVERIFY(list.problems[0].finding.message.contains(u"nowhere"_s));
    QCOMPARE(list.cases.size(), 1);
    QCOMPARE(list.cases.first().file, kept);
    QCOMPARE(readCases(path(u"pipe.case"_s)).problems.size(), 1); // named by itself
}

QTEST_GUILESS_MAIN(TestCaseSaving)
#include "tst_casesaving.moc"
