// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/answerrecord.h"
#include "journal/headerrecord.h"
#include "journal/requestrecord.h"
#include "journal/textrecord.h"

#include "samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace desk;

/// What the journal keeps comes back exactly as it was.
class TestRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyTextComesBack_data();
    void anyTextComesBack();
    void everyUtf16CodeUnitComesBack();
    void anyValueComesBack_data();
    void anyValueComesBack();
    void theKeyIsLeftOut();
    void whatTheTableDoesNotKnowIsPassedOver();
    void aSpoiltRecordGivesABlankRequest_data();
    void aSpoiltRecordGivesABlankRequest();
    void anAnswerComesBack_data();
    void anAnswerComesBack();
    void aSpoiltAnswerGivesNone();
    void headersComeBackByteByByte();
};

void TestRecords::anyTextComesBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("plain") << u"Smith"_s;
    QTest::newRow("quotes, slashes, line breaks") << u"\"a\\b/\r\n\t"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(u'\0') + u"b"_s;
    QTest::newRow("outside the BMP") << u"\U0001F600"_s;
    QTest::newRow("lone high surrogate") << u"a"_s + QChar(0xD83D) + u"b"_s;
    QTest::newRow("lone low surrogate") << QString(QChar(0xDE00));
    QTest::newRow("surrogates the wrong way round") << QString(QChar(0xDE00)) + QChar(0xD83D);
    QTest::newRow("looks like a record") << u"{\"utf16\":\"0041\"}"_s;
    QTest::newRow("noncharacters") << QString(QChar(0xFFFE)) + QChar(0xFFFF) + QChar(0xFDD0);
    QTest::newRow("byte-order mark") << QString(QChar(0xFEFF)) + u"a"_s;
    QTest::newRow("long") << QString(1'000'000, QChar(u'é'));
}

void TestRecords::anyTextComesBack()
{
    QFETCH(QString, text);
    Request request;
    request.setValue(field::surname, text);
    QCOMPARE(requestFromRecord(recordRequest(request)), request);
    QVERIFY(recordRequest(request).isValidUtf16());
}

void TestRecords::everyUtf16CodeUnitComesBack()
{
    QJsonArray record;
    for (uint unit = 0; unit <= 0xFFFF; ++unit)
        record.append(recordText(QChar(unit)));
    const QJsonArray kept = QJsonDocument::fromJson(QJsonDocument(record).toJson()).array();
    QCOMPARE(kept.size(), 0x10000);
    for (uint unit = 0; unit <= 0xFFFF; ++unit) {
        if (textFromRecord(kept.at(qsizetype(unit))) != QString(QChar(unit)))
            QFAIL(qPrintable(u"code unit %1"_s.arg(unit, 4, 16)));
    }
}

void TestRecords::anyValueComesBack_data()
{
    QTest::addColumn<Value>("value");
    QTest::newRow("null") << Value();
    QTest::newRow("zero") << Value(0);
    QTest::newRow("largest") << Value(std::numeric_limits<qint32>::max());
    QTest::newRow("smallest") << Value(std::numeric_limits<qint32>::min());
    QTest::newRow("true") << Value(true);
    QTest::newRow("false") << Value(false);
    QTest::newRow("text where a number belongs") << Value(u"12x"_s);
    QTest::newRow("digits that are text") << Value(u"12"_s);
    QTest::newRow("the word true") << Value(u"true"_s);
}

void TestRecords::anyValueComesBack()
{
    QFETCH(Value, value);
    for (const QLatin1StringView name :
         {field::channelId, field::allowDeliveries, field::surname}) {
        Request request;
        request.setValue(name, value);
        QCOMPARE(requestFromRecord(recordRequest(request)), request);
    }
}

void TestRecords::theKeyIsLeftOut()
{
    Request request;
    request.setValue(field::apiKey, u"top-secret"_s);
    const QString record = recordRequest(request);
    QVERIFY(!record.contains("top-secret"_L1));
    QVERIFY(!record.contains(field::apiKey));
    QCOMPARE(requestFromRecord(uR"({"apiKey":"top-secret"})"_s), Request());
}

void TestRecords::whatTheTableDoesNotKnowIsPassedOver()
{
    Request request;
    request.setValue(field::surname, u"Smith"_s);
    QCOMPARE(requestFromRecord(uR"({"Surname":"Smith","Twitter":[1],"surname":"Jones"})"_s),
             request);
}

void TestRecords::aSpoiltRecordGivesABlankRequest_data()
{
    QTest::addColumn<QString>("record");
    QTest::newRow("nothing") << QString();
    QTest::newRow("cut short") << uR"({"Surname":"Smi)"_s;
    QTest::newRow("an array") << u"[]"_s;
    QTest::newRow("odd types") << uR"({"Surname":[1],"Town":{"utf16":5},"Email":{}})"_s;
    QTest::newRow("numbers that are none") << uR"({"ChannelID":1.5,"CustomerServiceLevel":1e99})"_s;
    QTest::newRow("past Int32") << uR"({"ChannelID":2147483648})"_s;
    QTest::newRow("deep") << QString(100'000, QChar(u'['));
}

void TestRecords::aSpoiltRecordGivesABlankRequest()
{
    QFETCH(QString, record);
    QCOMPARE(requestFromRecord(record), Request());
}

void TestRecords::anAnswerComesBack_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("empty") << Answer();
    QTest::newRow("created") << samples::created().answer;
    Answer odd;
    odd.ok = false;
    odd.accountId = std::numeric_limits<qint64>::max();
    odd.addressId = std::numeric_limits<qint64>::min();
    odd.accountNo = u""_s;
    odd.accountIdUnreadable = true;
    odd.issues = {{.id = {}, .message = QString(QChar(0xD800)), .extraData = u"€"_s},
                  {.id = 9'007'199'254'740'993, .message = {}, .extraData = {}}};
    QTest::newRow("odd") << odd;
}

void TestRecords::anAnswerComesBack()
{
    QFETCH(Answer, answer);
    QCOMPARE(answerFromRecord(recordAnswer(answer)), answer);
}

void TestRecords::aSpoiltAnswerGivesNone()
{
    QCOMPARE(answerFromRecord({}), Answer());
    QCOMPARE(answerFromRecord(uR"({"ok":1,"accountId":"7","accountNo":[],"issues":{}})"_s),
             Answer());
}

void TestRecords::headersComeBackByteByByte()
{
    QByteArray bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes += char(byte);
    const QList<HttpHeader> headers{{"Accept", bytes}, {bytes, ""}, {"Accept", "again"}};
    QCOMPARE(headersFromRecord(recordHeaders(headers)), headers);
    QVERIFY(headersFromRecord(u"{"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
