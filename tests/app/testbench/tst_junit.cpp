// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbench/report/junit.h"

#include "hostiletexts.h"

#include <QProcess>
#include <QTest>
#include <QXmlStreamReader>

#include <limits>

using namespace desk;
using namespace Qt::StringLiterals;

/// What is written as JUnit XML is that, by its schema, whatever the texts are.
class TestJunit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRunIsValid();
    void noCasesAreValid();
    void theCheckFindsWhatIsWrong();
    void hostileTextIsValid_data();
    void hostileTextIsValid();
    void casesStandInTheirSuites();
    void aCaseSaysWhy();
    void noSecondsAreWrong();
};

namespace {

QList<JunitCase> sampleCases()
{
    return {{u"names"_s, u"long surname"_s, 0.25, JunitCase::Passed, {}, {}},
            {u"codes"_s, u"no country"_s, 0.5, JunitCase::Failed, u"Created."_s, u"<body>"_s},
            {u"names"_s, u"no surname"_s, 1, JunitCase::Error, u"It broke off."_s, {}},
            {u"names"_s, u"the last"_s, 0, JunitCase::Skipped, u"Not run."_s, {}}};
}

/// What is wrong with it, in xmllint's words; empty if nothing is.
QByteArray problemsOf(const QByteArray &xml)
{
    QProcess check;
    check.setProcessChannelMode(QProcess::MergedChannels);
    check.start(u"/usr/bin/xmllint"_s,
                {u"--noout"_s, u"--schema"_s, QStringLiteral(JUNIT_SCHEMA), u"-"_s});
    check.write(xml);
    check.closeWriteChannel();
    if (!check.waitForFinished())
        return check.errorString().toUtf8();
    const QByteArray said = check.readAll();
    return check.exitCode() == 0 ? QByteArray() : said;
}

/// Name and attributes of every element, and its text, in order.
QStringList elementsOf(const QByteArray &xml)
{
    QStringList lines;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters() && !reader.isWhitespace())
            lines.last() += " | "_L1 + reader.text();
        if (!reader.isStartElement())
            continue;
        QString line = reader.name().toString();
        for (const QXmlStreamAttribute &attribute : reader.attributes())
            line += u' ' + attribute.name() + u'=' + attribute.value();
        lines.append(line);
    }
    return lines;
}

} // namespace

void TestJunit::aRunIsValid()
{
    QCOMPARE(problemsOf(junitXml(u"cases"_s, sampleCases())), QByteArray());
}

void TestJunit::noCasesAreValid()
{
    QCOMPARE(problemsOf(junitXml({}, {})), QByteArray());
}

void TestJunit::theCheckFindsWhatIsWrong()
{
    const QByteArray good = junitXml(u"cases"_s, sampleCases());
    QVERIFY(!problemsOf(QByteArray(good).replace("classname", "class")).isEmpty());
    QVERIFY(!problemsOf(QByteArray(good).replace("tests=\"3\"", "tests=\"three\"")).isEmpty());
    QVERIFY(!problemsOf(good.chopped(5)).isEmpty());
}

void TestJunit::hostileTextIsValid_data()
{
    test::addHostileTexts();
}

void TestJunit::hostileTextIsValid()
{
    QFETCH(QString, text);
    QList<JunitCase> cases;
    for (const auto result : {JunitCase::Failed, JunitCase::Error, JunitCase::Skipped})
        cases.append({text, text, 1, result, text, text});
    const QByteArray xml = junitXml(text, cases);
    QCOMPARE(problemsOf(xml), QByteArray());
    QCOMPARE(elementsOf(xml).size(), 8); // none got in
    QVERIFY(!xml.contains("\u202e"));
}

void TestJunit::casesStandInTheirSuites()
{
    const QStringList elements = elementsOf(junitXml(u"all"_s, sampleCases()));
    QCOMPARE(
        elements.filter("testsuite"_L1),
        (QStringList{u"testsuites name=all tests=4 failures=1 errors=1 time=1.750"_s,
                     u"testsuite name=names tests=3 failures=0 errors=1 time=1.250 skipped=1"_s,
                     u"testsuite name=codes tests=1 failures=1 errors=0 time=0.500 skipped=0"_s}));
    QCOMPARE(elements.at(2), u"testcase classname=names name=long surname time=0.250"_s);
}

void TestJunit::aCaseSaysWhy()
{
    const QStringList elements = elementsOf(junitXml(u"all"_s, sampleCases()));
    QVERIFY(elements.contains(u"failure message=Created. | <body>"_s));
    QVERIFY(elements.contains(u"error message=It broke off."_s));
    QVERIFY(elements.contains(u"skipped message=Not run."_s));
}

void TestJunit::noSecondsAreWrong()
{
    QList<JunitCase> cases;
    for (const double seconds : {-1.0, 1e9, std::numeric_limits<double>::quiet_NaN(),
                                 std::numeric_limits<double>::infinity()})
        cases.append({u"a"_s, u"b"_s, seconds, JunitCase::Passed, {}, {}});
    const QByteArray xml = junitXml(u"all"_s, cases);
    QCOMPARE(problemsOf(xml), QByteArray());
    QCOMPARE(xml.count("time=\"1000000000.000\""), 3);
}

QTEST_GUILESS_MAIN(TestJunit)
#include "tst_junit.moc"
