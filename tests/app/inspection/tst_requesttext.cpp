// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/requesttext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace desk {

class TestRequestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheFormAsItWouldBeWritten_data();
    void followsTheFormAsItWouldBeWritten();
    void goesFromTheFormToTextAndBackUnchanged_data();
    void goesFromTheFormToTextAndBackUnchanged();
    void aTextThatSaysTheSameIsLeftAsItIs_data();
    void aTextThatSaysTheSameIsLeftAsItIs();
    void onlyTheChangedMemberIsTouched_data();
    void onlyTheChangedMemberIsTouched();
    void whatTheFormCannotExpressIsSaid_data();
    void whatTheFormCannotExpressIsSaid();
    void ofManyMissingMembersAFewAreNamed();
    void aTextThatCannotBeReadIsLeftAlone_data();
    void aTextThatCannotBeReadIsLeftAlone();
    void aMissingMemberIsPutInWhenTheFormHasIt_data();
    void aMissingMemberIsPutInWhenTheFormHasIt();
    void randomEditsOfFormAndTextKeepBothAtOne_data();
    void randomEditsOfFormAndTextKeepBothAtOne();
    void itBecomesTheFormsAgainWhenTheSameIsTyped();
};

namespace {

void addFormats()
{
    QTest::addColumn<BodyFormat>("format");
    QTest::newRow("JSON") << BodyFormat::Json;
    QTest::newRow("XML") << BodyFormat::Xml;
}

Request customer()
{
    Request request;
    request.setText(field::accountNo, u"A-1042"_s);
    request.setText(field::surname, u"Cañón"_s);
    request.setText(field::email, u"a@example.com"_s);
    request.setText(field::channelId, u"2"_s);
    return request;
}

QString randomText(QRandomGenerator &random)
{
    constexpr QStringView letters = u"aZ09 \"'\\/<>&{}[]:,\r\n\té€\u200f;%$`-]";
    QString text;
    for (int i = random.bounded(12); i > 0; --i)
        text += letters[random.bounded(int(letters.size()))];
    if (random.bounded(20) == 0)
        text += u"{{apiKey}}"_s;
    return text;
}

void changeOne(Request &request, QRandomGenerator &random)
{
    const Field &field = fields()[size_t(random.bounded(1, int(fields().size())))];
    if (field.type == ValueType::Boolean)
        request.setValue(field, random.bounded(2) == 1);
    else if (field.type == ValueType::Int32)
        request.setText(field,
                        random.bounded(3) == 0 ? QString() : QString::number(random.bounded(99)));
    else
        request.setValue(field, randomText(random));
}

/// The same request in another layout: other white space, another order would change more.
QByteArray laidOutOtherwise(QByteArray body, BodyFormat format, QRandomGenerator &random)
{
    const QByteArray space = random.bounded(2) == 0 ? "\n\n\t"_ba : " "_ba;
    if (format == BodyFormat::Json)
        return body.replace("\n  \"", QByteArray(space + "\""));
    return body.replace("\n  <", QByteArray(space + "<"));
}

QByteArray applied(QByteArray body, const QList<TextEdit> &edits)
{
    for (const TextEdit &edit : edits)
        body.replace(edit.start, edit.length, edit.text);
    return body;
}

} // namespace

void TestRequestText::followsTheFormAsItWouldBeWritten_data()
{
    addFormats();
}

void TestRequestText::followsTheFormAsItWouldBeWritten()
{
    QFETCH(BodyFormat, format);
    QRandomGenerator random(20261123);
    Request form = customer();
    RequestText text(form, format);
    for (int round = 0; round < 500; ++round) {
        changeOne(form, random);
        const QByteArray before = text.body();
        const QList<TextEdit> edits = text.follow(form);
        QCOMPARE(applied(before, edits), text.body());
        QCOMPARE(text.fields(), form);
        if (format == BodyFormat::Json)
            QCOMPARE(text.body(), rawRequest(form, format).body);
    }
}

void TestRequestText::goesFromTheFormToTextAndBackUnchanged_data()
{
    addFormats();
}

void TestRequestText::goesFromTheFormToTextAndBackUnchanged()
{
    QFETCH(BodyFormat, format);
    QRandomGenerator random(7);
    Request form = customer();
    for (int round = 0; round < 300; ++round) {
        changeOne(form, random);
        RequestText text(customer(), format);
        text.setBody(rawRequest(form, format).body);
        QVERIFY2(text.isExpressible(), qPrintable(text.remarks().join(u' ')));
        QVERIFY(text.isAsWritten());
        QCOMPARE(text.fields(), form);
    }
}

void TestRequestText::aTextThatSaysTheSameIsLeftAsItIs_data()
{
    addFormats();
}

void TestRequestText::aTextThatSaysTheSameIsLeftAsItIs()
{
    QFETCH(BodyFormat, format);
    QRandomGenerator random(3);
    RequestText text(customer(), format);
    const QByteArray own = laidOutOtherwise(text.body(), format, random) + "\n\n";
    text.setBody(own);
    QVERIFY2(text.isExpressible(), qPrintable(text.remarks().join(u' ')));
    QVERIFY(!text.isAsWritten());
    QCOMPARE(text.follow(customer()), QList<TextEdit>());
    QCOMPARE(text.body(), own);
}

void TestRequestText::onlyTheChangedMemberIsTouched_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("followed");
    QTest::newRow("JSON on one line")
        << "{ \"Town\":\"\xc3\xa9\",  \"Surname\":\t\"x\\u0041\" , \"County\": null }"_ba
        << "{ \"Town\":\"\xc3\xa9\",  \"Surname\":\t\"O\\\"Neil\" , \"County\": null }"_ba;
    QTest::newRow("a wrong type") << "{\"Town\":\"\xc3\xa9\",\"Surname\":{\"a\":[1,2]}}"_ba
                                  << "{\"Town\":\"\xc3\xa9\",\"Surname\":\"O\\\"Neil\"}"_ba;
    QTest::newRow("other letter case") << "{\"town\":\"\xc3\xa9\",\"SURNAME\":\"x\"}"_ba
                                       << "{\"town\":\"\xc3\xa9\",\"SURNAME\":\"O\\\"Neil\"}"_ba;
    QTest::newRow("XML")
        << "<P><Town>\xc3\xa9</Town> <!-- a --><Surname><![CDATA[x]]></Surname>\n</P>"_ba
        << "<P><Town>\xc3\xa9</Town> <!-- a --><Surname>O&quot;Neil</Surname>\n</P>"_ba;
}

void TestRequestText::onlyTheChangedMemberIsTouched()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, followed);
    RequestText text(customer(), BodyFormat::Json);
    text.setBody(
        body.replace("<P>", "<CustomerCreateParams>").replace("</P>", "</CustomerCreateParams>"));
    QVERIFY2(text.isReadable(), qPrintable(text.remarks().join(u' ')));
    Request form = text.fields();
    form.setText(field::surname, u"O\"Neil"_s);
    text.follow(form);
    QCOMPARE(text.body(), followed.replace("<P>", "<CustomerCreateParams>")
                              .replace("</P>", "</CustomerCreateParams>"));
}

void TestRequestText::whatTheFormCannotExpressIsSaid_data()
{
    QTest::addColumn<QByteArray>("find");
    QTest::addColumn<QByteArray>("replacement");
    QTest::addColumn<QString>("said");
    QTest::newRow("unknown member") << "{\n"_ba
                                    << "{\"Shoe\": 1,\n"_ba << u"Shoe"_s;
    QTest::newRow("missing member") << "  \"EORI\": \"\",\n"_ba
                                    << ""_ba << u"EORI"_s;
    QTest::newRow("wrong type") << "\"Cañón\""_ba
                                << "7"_ba << u"Surname"_s;
    QTest::newRow("twice") << "\"EORI\": \"\""_ba
                           << "\"EORI\": \"\", \"eori\": \"\""_ba << u"EORI"_s;
    QTest::newRow("letter case") << "\"Email\""_ba
                                 << "\"EMAIL\""_ba << u"Email"_s;
    QTest::newRow("a key") << "{{apiKey}}"_ba
                           << "secret"_ba << u"The key is written out."_s;
    QTest::newRow("a blank key") << "{{apiKey}}"_ba
                                 << ""_ba << u"The key is blank"_s;
}

void TestRequestText::whatTheFormCannotExpressIsSaid()
{
    QFETCH(QByteArray, find);
    QFETCH(QByteArray, replacement);
    QFETCH(QString, said);
    RequestText text(customer(), BodyFormat::Json);
    QByteArray body = text.body();
    QVERIFY(body.contains(find));
    text.setBody(body.replace(find, replacement));
    QVERIFY(text.isReadable());
    QVERIFY(!text.isExpressible());
    QVERIFY2(text.remarks().join(u' ').contains(said), qPrintable(text.remarks().join(u' ')));
    QVERIFY(!text.remarks().join(u' ').contains("secret"_L1));
    QCOMPARE(text.fields().text(field::accountNo), u"A-1042"_s);
}

void TestRequestText::ofManyMissingMembersAFewAreNamed()
{
    RequestText text(customer(), BodyFormat::Json);
    text.setBody("{}");
    QCOMPARE(
        text.remarks(),
        QStringList{u"Not in the text: apiKey, ChannelID, AccountNo, CompanyName and 20 more."_s});
}

void TestRequestText::aTextThatCannotBeReadIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("broken JSON") << "{\"Surname\": \"a\","_ba;
    QTest::newRow("a list") << "[]"_ba;
    QTest::newRow("broken XML") << "<CustomerCreateParams><Surname>"_ba;
    QTest::newRow("no UTF-8") << "{\"Surname\": \"\xe9\"}"_ba;
    QTest::newRow("UTF-16") << QByteArray("{\0}\0", 4);
    QTest::newRow("NUL") << QByteArray("{}\0", 3);
    QTest::newRow("a billion laughs") << "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"_ba;
    QTest::newRow("more than is followed") << QByteArray(2 * 1024 * 1024, ' ') + "{}";
    QTest::newRow("deep") << QByteArray(100'000, '[');
}

void TestRequestText::aTextThatCannotBeReadIsLeftAlone()
{
    QFETCH(QByteArray, body);
    RequestText text(customer(), BodyFormat::Json);
    text.setBody(body);
    QVERIFY(!text.isReadable());
    QVERIFY(!text.isExpressible());
    QVERIFY(!text.remarks().isEmpty());
    QCOMPARE(text.follow(customer()), QList<TextEdit>());
    QCOMPARE(text.body(), body);
    text.reset(customer(), BodyFormat::Xml);
    QVERIFY(text.isExpressible());
}

void TestRequestText::aMissingMemberIsPutInWhenTheFormHasIt_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("followed");
    QTest::newRow("in a line of its own") << "{\n  \"Shoe\": 1\n}"_ba
                                          << "{\n  \"Shoe\": 1,\n  \"EORI\": \"GB1\"\n}"_ba;
    QTest::newRow("in the same line") << "{\"Shoe\":1}"_ba
                                      << "{\"Shoe\":1,\"EORI\": \"GB1\"}"_ba;
    QTest::newRow("alone") << "{}"_ba
                           << "{\"EORI\": \"GB1\"}"_ba;
    QTest::newRow("XML")
        << "<CustomerCreateParams>\n <Town>a</Town>\n</CustomerCreateParams>"_ba
        << "<CustomerCreateParams>\n <Town>a</Town>\n <EORI>GB1</EORI>\n</CustomerCreateParams>"_ba;
}

void TestRequestText::aMissingMemberIsPutInWhenTheFormHasIt()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, followed);
    RequestText text(customer(), BodyFormat::Json);
    text.setBody(body);
    Request form = text.fields();
    form.setText("EORI"_L1, u"GB1"_s);
    text.follow(form);
    QCOMPARE(text.body(), followed);
}

void TestRequestText::randomEditsOfFormAndTextKeepBothAtOne_data()
{
    addFormats();
}

void TestRequestText::randomEditsOfFormAndTextKeepBothAtOne()
{
    QFETCH(BodyFormat, format);
    QRandomGenerator random(11);
    Request form = customer();
    RequestText text(form, format);
    for (int round = 0; round < 500; ++round) {
        switch (random.bounded(3)) {
        case 0:
            text.setBody(laidOutOtherwise(text.body(), format, random));
            break;
        case 1: { // as if it were typed there
            Request typed = text.fields();
            changeOne(typed, random);
            text.setBody(laidOutOtherwise(rawRequest(typed, format).body, format, random));
            form = text.fields();
            break;
        }
        default: // several at once, as a choice or "Use as new" changes them
            for (int fields = random.bounded(1, 4); fields > 0; --fields)
                changeOne(form, random);
            text.follow(form);
        }
        QVERIFY2(text.isExpressible(), qPrintable(text.remarks().join(u' ')));
        QCOMPARE(text.fields(), form);
        QCOMPARE(text.follow(form), QList<TextEdit>());
    }
}

void TestRequestText::itBecomesTheFormsAgainWhenTheSameIsTyped()
{
    RequestText text(customer(), BodyFormat::Json);
    const QByteArray written = text.body();
    text.setBody(written + " ");
    QVERIFY(!text.isAsWritten());
    text.setBody(written);
    QVERIFY(text.isAsWritten());
}

} // namespace desk

QTEST_GUILESS_MAIN(desk::TestRequestText)
#include "tst_requesttext.moc"
