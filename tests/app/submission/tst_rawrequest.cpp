// SPDX-License-Identifier: GPL-3.0-or-later
#include "submission/rawrequest.h"

#include "contract/requestcodec.h"
#include "service/capture.h"
#include "service/redactor.h"

#include <QRandomGenerator>
#include <QStringConverter>
#include <QTest>

using namespace Qt::StringLiterals;

namespace desk {

class TestRawRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFormsRequestLeavesAsItWouldBeWritten_data();
    void aFormsRequestLeavesAsItWouldBeWritten();
    void theKeyIsEscapedAsTheBodyAsks_data();
    void theKeyIsEscapedAsTheBodyAsks();
    void theKeyIsFilledInInWideCharacters_data();
    void theKeyIsFilledInInWideCharacters();
    void noKeyGetsIntoAFieldThatReadsLikeThePlaceholder_data();
    void noKeyGetsIntoAFieldThatReadsLikeThePlaceholder();
    void theKeyIsFilledInInHeaders();
    void aKeyThatWasWrittenOutIsFound_data();
    void aKeyThatWasWrittenOutIsFound();
    void thePlaceholderAndShortWordsAreNoKeys();
    void whatCanBeReadOfABodyBecomesFields_data();
    void whatCanBeReadOfABodyBecomesFields();
};

namespace {

void addFormats()
{
    QTest::addColumn<BodyFormat>("format");
    QTest::newRow("JSON") << BodyFormat::Json;
    QTest::newRow("XML") << BodyFormat::Xml;
}

Environment loopback()
{
    Environment environment;
    environment.baseUrl = QUrl(u"http://127.0.0.1:9/"_s);
    return environment;
}

Request customer()
{
    Request request;
    request.setText(field::accountNo, u"A-1042"_s);
    request.setText(field::email, u"a@example.com"_s);
    return request;
}

QString randomText(QRandomGenerator &random)
{
    constexpr QStringView letters = u"aZ09 \"'\\/<>&{}[]:,\r\n\té€\u200f;%$`";
    QString text;
    for (int i = random.bounded(12); i > 0; --i)
        text += letters[random.bounded(int(letters.size()))];
    return text;
}

} // namespace

void TestRawRequest::aFormsRequestLeavesAsItWouldBeWritten_data()
{
    addFormats();
}

void TestRawRequest::aFormsRequestLeavesAsItWouldBeWritten()
{
    QFETCH(BodyFormat, format);
    QRandomGenerator random(20261123);
    for (int round = 0; round < 300; ++round) {
        Request request;
        for (const Field &field : fields()) {
            if (field.type == ValueType::Text)
                request.setValue(field, randomText(random));
        }
        const HttpRequest sent =
            filledIn(rawRequest(request, format), request.text(field::apiKey), loopback());
        QCOMPARE(sent.body, writeRequest(request, format));
        QCOMPARE(sent.headers.value(1).value, QByteArray::number(sent.body.size()));
    }
}

void TestRawRequest::theKeyIsEscapedAsTheBodyAsks_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("JSON") << "{\"apiKey\": \"{{apiKey}}\"}"_ba
                          << "{\"apiKey\": \"a\\\"<&\\\\\"}"_ba;
    QTest::newRow("XML") << "\n<P><apiKey>{{apiKey}}</apiKey></P>"_ba
                         << "\n<P><apiKey>a&quot;&lt;&amp;\\</apiKey></P>"_ba;
    QTest::newRow("broken JSON") << "{{{apiKey}} {{apiKey}}"_ba
                                 << "{a\\\"<&\\\\ a\\\"<&\\\\"_ba;
    QTest::newRow("none") << "{}"_ba
                          << "{}"_ba;
    QTest::newRow("nothing") << ""_ba
                             << ""_ba;
}

void TestRawRequest::theKeyIsEscapedAsTheBodyAsks()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, sent);
    QCOMPARE(filledIn(RawRequest{{}, body}, u"a\"<&\\"_s, loopback()).body, sent);
}

void TestRawRequest::theKeyIsFilledInInWideCharacters_data()
{
    QTest::addColumn<QStringConverter::Encoding>("encoding");
    QTest::newRow("UTF-16LE") << QStringConverter::Utf16LE;
    QTest::newRow("UTF-16BE") << QStringConverter::Utf16BE;
    QTest::newRow("UTF-32LE") << QStringConverter::Utf32LE;
    QTest::newRow("UTF-32BE") << QStringConverter::Utf32BE;
}

void TestRawRequest::theKeyIsFilledInInWideCharacters()
{
    QFETCH(QStringConverter::Encoding, encoding);
    const auto wide = [encoding](const QString &text) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        return QByteArray(encoder(text));
    };
    const RawRequest raw{{}, wide(u"<P><apiKey>{{apiKey}}</apiKey></P>"_s)};
    QCOMPARE(filledIn(raw, u"k<y"_s, loopback()).body, wide(u"<P><apiKey>k&lt;y</apiKey></P>"_s));
}

void TestRawRequest::noKeyGetsIntoAFieldThatReadsLikeThePlaceholder_data()
{
    addFormats();
}

void TestRawRequest::noKeyGetsIntoAFieldThatReadsLikeThePlaceholder()
{
    QFETCH(BodyFormat, format);
    Request request = customer();
    request.setText(field::surname, u"{{apiKey}}{{apiKey}}"_s);
    const QByteArray sent =
        filledIn(rawRequest(request, format), u"sandbox-key"_s, loopback()).body;
    QCOMPARE(sent.count("sandbox-key"), 1);
    QCOMPARE(readRequest(sent).request.text(field::surname), u"{{apiKey}}{{apiKey}}"_s);
}

void TestRawRequest::theKeyIsFilledInInHeaders()
{
    const RawRequest raw{{{"X-Api-Key", "Bearer {{apiKey}}"}}, "{}"};
    QCOMPARE(filledIn(raw, u"sandbox-key"_s, loopback()).headers.first().value,
             "Bearer sandbox-key");
}

void TestRawRequest::aKeyThatWasWrittenOutIsFound_data()
{
    QTest::addColumn<RawRequest>("raw");
    QTest::addColumn<QStringList>("keys");
    const QStringList secret{u"s3cret"_s};
    const auto body = [](const QByteArray &bytes) { return RawRequest{{}, bytes}; };
    QTest::newRow("JSON") << body("{\"apiKey\": \"s3cret\"}") << secret;
    QTest::newRow("other letter case") << body("{\"APIKEY\" :\n\"s3cret\"}") << secret;
    QTest::newRow("broken JSON") << body("[{\"apiKey\": \"s3cret\", \"x\": ") << secret;
    QTest::newRow("cut within") << body("{\"apiKey\": \"s3cret") << secret;
    QTest::newRow("twice") << body("{\"apiKey\": \"s3cret\", \"apikey\": \"other\"}")
                           << QStringList{u"s3cret"_s, u"other"_s};
    QTest::newRow("escaped") << body("{\"apiKey\": \"s3\\u0063ret\"}")
                             << QStringList{u"s3\\u0063ret"_s, u"s3cret"_s};
    QTest::newRow("XML") << body("<P><apiKey>s3cret</apiKey></P>") << secret;
    QTest::newRow("XML with a prefix") << body("<a:P><a:apiKey x=\"1\">s3cret<") << secret;
    QTest::newRow("CDATA") << body("<P><apiKey><![CDATA[s3cret]]>") << secret;
    QTest::newRow("UTF-16") << body(QByteArray("{\0\"\0a\0p\0i\0K\0e\0y\0\"\0:\0\"\0s\0"
                                               "3\0c\0r\0e\0t\0\"\0",
                                               40))
                            << secret;
    QTest::newRow("header") << RawRequest{{{"X-Api-Key", "s3cret"}}, "{}"} << secret;
    QTest::newRow("authorization") << RawRequest{{{"authorization", "s3cret"}}, "{}"} << secret;
}

void TestRawRequest::aKeyThatWasWrittenOutIsFound()
{
    QFETCH(RawRequest, raw);
    QFETCH(QStringList, keys);
    QCOMPARE(literalKeys(raw), keys);
    const HttpRequest request = filledIn(raw, u"sandbox-key"_s, loopback());
    const Exchange kept = capture(request, {}, Redactor(keys));
    QVERIFY(!kept.requestBody.contains("s3cret"));
    for (const HttpHeader &header : kept.requestHeaders)
        QVERIFY(!header.value.contains("s3cret"));
}

void TestRawRequest::thePlaceholderAndShortWordsAreNoKeys()
{
    QCOMPARE(literalKeys(rawRequest(customer(), BodyFormat::Json)), QStringList());
    QCOMPARE(literalKeys({{}, "{\"apiKey\": \"abc\"}"}), QStringList());
    QCOMPARE(literalKeys({{{"Content-Type", "text/xml"}}, "<apiKey/>"}), QStringList());
}

void TestRawRequest::whatCanBeReadOfABodyBecomesFields_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("accountNo");
    QTest::addColumn<QString>("email");
    QTest::newRow("whole") << "{\"AccountNo\": \"A-1\", \"Email\": \"a@b.c\"}"_ba << u"A-1"_s
                           << u"a@b.c"_s;
    QTest::newRow("wrong type elsewhere")
        << "{\"AccountNo\": \"A-1\", \"Email\": 7}"_ba << u"A-1"_s << QString();
    QTest::newRow("number twice") << "{\"AccountNo\": \"A-1\", \"accountno\": \"A-2\"}"_ba
                                  << QString() << QString();
    QTest::newRow("broken") << "{\"AccountNo\": \"A-1\", "_ba << QString() << QString();
    QTest::newRow("no text at all") << "\xff\xfe\x00\x01"_ba << QString() << QString();
}

void TestRawRequest::whatCanBeReadOfABodyBecomesFields()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, accountNo);
    QFETCH(QString, email);
    const Request request = fieldsOf({{}, body}).request;
    QCOMPARE(request.text(field::accountNo), accountNo);
    QCOMPARE(request.text(field::email), email);
}

} // namespace desk

QTEST_GUILESS_MAIN(desk::TestRawRequest)
#include "tst_rawrequest.moc"
