// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"
#include "cli/exitstatus.h"
#include "cli/interrupt.h"
#include "cli/target.h"
#include "interchange/inputfile.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace desk;
using namespace Qt::StringLiterals;

class TestCliParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyOutcomeHasItsExitStatus();
    void aFindingNamesFilePlaceAndField();
    void aFindingWithoutAPlaceNamesTheField();
    void inputPastItsLimitIsRefused();
    void aFileThatCannotBeReadIsNamed();
    void aFolderIsNotAnInput();
    void anInterruptIsASignal();
    void optionsOverrideTheEnvironment();
    void aServiceIsNamedWithoutItsUserInfo();
    void anEnvironmentThatIsNotThereListsThoseThatAre();

private:
    QTemporaryDir m_folder;
};

void TestCliParts::everyOutcomeHasItsExitStatus()
{
    QCOMPARE(int(exitStatusOf(Outcome::Created)), 0);
    QCOMPARE(int(exitStatusOf(Outcome::Rejected)), 1);
    QCOMPARE(int(exitStatusOf(Outcome::Refused)), 3);
    QCOMPARE(int(exitStatusOf(Outcome::Unknown)), 4);
    QCOMPARE(int(exitStatusOf(Outcome::Unsent)), 5);
}

void TestCliParts::aFindingNamesFilePlaceAndField()
{
    const Finding finding{Finding::Severity::Error, u"Surname"_s, u"Enter the surname."_s, 3, 14};
    QCOMPARE(findingLine(finding, u"in.json"_s),
             u"in.json:3:14: error: Surname: Enter the surname."_s);
}

void TestCliParts::aFindingWithoutAPlaceNamesTheField()
{
    const Finding finding{Finding::Severity::Warning, u"Postcode"_s, u"Look again."_s};
    QCOMPARE(findingLine(finding, u"standard input"_s),
             u"standard input: warning: Postcode: Look again."_s);
}

void TestCliParts::inputPastItsLimitIsRefused()
{
    const QString name = m_folder.filePath(u"large.json"_s);
    QFile file(name);
    QVERIFY(file.open(QFile::WriteOnly));
    QVERIFY(file.resize(16 * 1024 * 1024));
    QCOMPARE(readInputFile(name).bytes.size(), 16 * 1024 * 1024);
    QVERIFY(file.resize(16 * 1024 * 1024 + 1));
    const InputFile input = readInputFile(name);
    QVERIFY(input.bytes.isEmpty());
    QVERIFY(input.error.contains(u"16 MiB"_s));
}

void TestCliParts::aFileThatCannotBeReadIsNamed()
{
    QVERIFY(readInputFile(u"/nowhere/in.json"_s).error.contains(u"/nowhere/in.json"_s));
}

void TestCliParts::aFolderIsNotAnInput()
{
    QVERIFY(readInputFile(m_folder.path()).error.contains(u"folder"_s));
}

void TestCliParts::anInterruptIsASignal()
{
    Interrupt interrupt;
    QSignalSpy received(&interrupt, &Interrupt::received);
    QCOMPARE(::raise(SIGTERM), 0);
    QVERIFY(received.wait());
    QCOMPARE(received.count(), 1);
}

void TestCliParts::optionsOverrideTheEnvironment()
{
    CommandLine line;
    line.environment = u"sandbox"_s;
    line.format = BodyFormat::Xml;
    line.timeout = std::chrono::seconds(4);
    const Target target = findTarget(line, DataFolder(m_folder.path()));
    QCOMPARE(target.error, QString());
    QVERIFY(target.environment.sandbox);
    QCOMPARE(target.environment.format, BodyFormat::Xml);
    QCOMPARE(target.environment.timeout, std::chrono::milliseconds(4000));
}

void TestCliParts::aServiceIsNamedWithoutItsUserInfo()
{
    CommandLine line;
    line.service = QUrl(u"https://anna:hidden@desk.example/base"_s);
    const Target target = findTarget(line, DataFolder(m_folder.path()));
    QVERIFY(!target.error.isEmpty());
    QVERIFY(!target.error.contains(u"hidden"_s));
    QCOMPARE(target.environment.name, u"https://desk.example/base"_s);
}

void TestCliParts::anEnvironmentThatIsNotThereListsThoseThatAre()
{
    CommandLine line;
    line.environment = u"moon"_s;
    const Target target = findTarget(line, DataFolder(m_folder.path()));
    QVERIFY(target.error.contains(u"moon"_s));
    QVERIFY(target.error.contains(u"sandbox"_s));
}

QTEST_GUILESS_MAIN(TestCliParts)
#include "tst_cliparts.moc"
