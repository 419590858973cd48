// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/issuefield.h"
#include "contract/issuewording.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

Request customer()
{
    Request request;
    request.setText(field::email, u"ann@example.com"_s);
    request.setText(field::accountNo, u"A-1"_s);
    request.setText(field::surname, u"Smith"_s);
    request.setText(field::firstname, u"Smith"_s);
    request.setText(field::apiKey, u"key-4711"_s);
    return request;
}

} // namespace

class TestIssueField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIssueWithoutWordsReadsAsTheServiceWordsIt();
    void anIssueSpeaksOfAField_data();
    void anIssueSpeaksOfAField();
    void theWordsOfTheServiceAreKept();
};

void TestIssueField::anIssueSpeaksOfAField_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("extra");
    QTest::addColumn<QString>("name"); // empty: that cannot be told
    QTest::newRow("extra data is an API name") << u"no"_s << u"Email"_s << u"Email"_s;
    QTest::newRow("in another letter case") << u"no"_s << u"EMAIL"_s << u"Email"_s;
    QTest::newRow("extra data is the value of one field") << u"no"_s << u"a-1"_s << u"AccountNo"_s;
    QTest::newRow("extra data is the value of two") << u"no"_s << u"Smith"_s << QString();
    QTest::newRow("extra data is the key") << u"no"_s << u"key-4711"_s << QString();
    QTest::newRow("the words name one field")
        << u"The Surname is bad"_s << QString() << u"Surname"_s;
    QTest::newRow("the words name two") << u"Surname or Firstname"_s << QString() << QString();
    QTest::newRow("a part of a word is no name") << u"Townhouse"_s << QString() << QString();
    QTest::newRow("nothing") << QString() << QString() << QString();
}

void TestIssueField::anIssueSpeaksOfAField()
{
    QFETCH(QString, message);
    QFETCH(QString, extra);
    const Field *field = fieldOfIssue({1, message, extra}, customer());
    QTEST(field ? QString(field->name) : QString(), "name");
}

void TestIssueField::theWordsOfTheServiceAreKept()
{
    const Findings findings = findingsOf({{1, u"<b>No</b>"_s, {}}, {2, {}, {}}}, customer());
    QCOMPARE(findings.at(0).message, u"<b>No</b>"_s);
    QVERIFY(findings.at(1).message.contains(u'2'));
}

void TestIssueField::anIssueWithoutWordsReadsAsTheServiceWordsIt()
{
    const QList<Issue> issues{{9, QString(), u"x"_s},
                              {9, u"own words"_s, {}},
                              {10, u" "_s, {}},
                              {std::nullopt, QString(), {}}};
    const QList<Issue> worded = withWording(issues, {{9, u"No such channel"_s}});
    QCOMPARE(worded.at(0), (Issue{9, u"No such channel"_s, u"x"_s}));
    for (qsizetype i = 1; i < issues.size(); ++i)
        QCOMPARE(worded.at(i), issues.at(i));
}

QTEST_GUILESS_MAIN(TestIssueField)
#include "tst_issuefield.moc"
