// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/request.h"

#include <QSet>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class TestRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableHasThePublishedFieldsInOrder();
    void aFieldIsFoundWhateverItsLetterCase();
    void aNewRequestIsBlankWithItsSwitchesOn();
    void textBecomesTheTypeOfItsField_data();
    void textBecomesTheTypeOfItsField();
    void withoutKeyTakesOutTheKeyAlone();
};

void TestRequest::theTableHasThePublishedFieldsInOrder()
{
    const QString published =
        u"apiKey ChannelID AccountNo CompanyName Line1 Line2 Line3 Town County Postcode Country "
        "AllowDeliveries AllowInvoices Title Firstname Surname TelephoneNo MobileNo Email "
        "VATNumber EORI Currency CustomerServiceLevel CustomerCategory"_s;
    QStringList names;
    for (const Field &field : fields())
        names.append(field.name);
    QCOMPARE(names.join(u' '), published);
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 24);
}

void TestRequest::aFieldIsFoundWhateverItsLetterCase()
{
    QCOMPARE(findField(u"accountno"_s)->name, field::accountNo);
    QCOMPARE(findField("APIKEY"_L1)->name, field::apiKey);
    QVERIFY(!findField(u"Nothing"_s));
}

void TestRequest::aNewRequestIsBlankWithItsSwitchesOn()
{
    const Request request;
    for (const Field &field : fields())
        QCOMPARE(request.text(field), field.type == ValueType::Boolean ? u"true"_s : QString());
    QVERIFY(std::holds_alternative<std::monostate>(request.value(field::serviceLevel)));
}

void TestRequest::textBecomesTheTypeOfItsField_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("alternative"); // of Value: null, text, number, switch
    QTest::newRow("a number") << u"ChannelID"_s << u"12"_s << 2;
    QTest::newRow("a number with spaces around") << u"ChannelID"_s << u" 12 "_s << 2;
    QTest::newRow("the smallest number") << u"ChannelID"_s << u"-2147483648"_s << 2;
    QTest::newRow("one past the largest") << u"ChannelID"_s << u"2147483648"_s << 1;
    QTest::newRow("leading zeros") << u"ChannelID"_s << u"007"_s << 1;
    QTest::newRow("a word") << u"ChannelID"_s << u"Web"_s << 1;
    QTest::newRow("blank number") << u"CustomerServiceLevel"_s << QString() << 0;
    QTest::newRow("digits in a text field") << u"AccountNo"_s << u"12"_s << 1;
    QTest::newRow("a switch") << u"AllowInvoices"_s << u"false"_s << 3;
    QTest::newRow("a word at a switch") << u"AllowInvoices"_s << u"maybe"_s << 1;
}

void TestRequest::textBecomesTheTypeOfItsField()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    Request request;
    request.setText(*findField(name), text);
    QTEST(int(request.value(*findField(name)).index()), "alternative");
}

void TestRequest::withoutKeyTakesOutTheKeyAlone()
{
    Request request;
    request.setText(field::apiKey, u"secret"_s);
    request.setText(field::surname, u"Smith"_s);
    const Request kept = request.withoutKey();
    QCOMPARE(kept.text(field::apiKey), QString());
    QCOMPARE(kept.text(field::surname), u"Smith"_s);
    QCOMPARE(request.text(field::apiKey), u"secret"_s);
}

QTEST_GUILESS_MAIN(TestRequest)
#include "tst_request.moc"
