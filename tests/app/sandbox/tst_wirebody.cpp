// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/binding.h"
#include "sandbox/wirebody.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray json = "application/json";
const QByteArray xml = "application/xml";

std::optional<WireBody> read(const QByteArray &body, const QByteArray &contentType)
{
    return readBody(body, readMediaType(contentType).value(), "Params"_L1);
}

QByteArray inXml(const QByteArray &inner)
{
    return "<Params xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">" + inner + "</Params>";
}

QByteArray nested(qsizetype levels)
{
    return "{\"x\":" + QByteArray(levels, '[') + QByteArray(levels, ']') + '}';
}

QByteArray nestedXml(qsizetype levels)
{
    return inXml(QByteArray("<x>").repeated(levels) + QByteArray("</x>").repeated(levels));
}

QByteArray manyAttributes(int count)
{
    QByteArray attributes;
    for (int i = 0; i < count; ++i)
        attributes += " a" + QByteArray::number(i) + "=''";
    return "<Params" + attributes + "/>";
}

const QByteArray billionLaughs = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"lol\">"
                                 "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                                 "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
                                 "<Params><apiKey>&c;</apiKey></Params>";

} // namespace

/// Bodies as the sandbox reads them, hostile ones among them.
class TestWireBody : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatCannotBeInterpretedIsRefused_data();
    void whatCannotBeInterpretedIsRefused();
    void oddButReadableBodiesAreRead_data();
    void oddButReadableBodiesAreRead();
    void membersAreReadAsTheirFieldsTypes_data();
    void membersAreReadAsTheirFieldsTypes();
    void whatIsMissingIsNull();
    void nestedMembersDoNotStandForOuterOnes();
    void everyTruncationIsRefused_data();
    void everyTruncationIsRefused();
};

void TestWireBody::whatCannotBeInterpretedIsRefused_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("empty") << json << QByteArray();
    QTest::newRow("NUL") << json << QByteArray(1, '\0');
    QTest::newRow("array") << json << QByteArray("[{\"apiKey\":\"k\"}]");
    QTest::newRow("scalar") << json << QByteArray("\"text\"");
    QTest::newRow("null") << json << QByteArray("null");
    QTest::newRow("broken") << json << QByteArray("{\"apiKey\":");
    QTest::newRow("two objects") << json << QByteArray("{}{}");
    QTest::newRow("trailing comma") << json << QByteArray("{\"a\":1,}");
    QTest::newRow("raw control character") << json << QByteArray("{\"a\":\"\x01\"}");
    QTest::newRow("lone surrogate") << json << QByteArray(R"({"a":"\ud800"})");
    QTest::newRow("UTF-8 broken") << json << QByteArray("{\"a\":\"\xff\"}");
    QTest::newRow("UTF-8 cut short") << json << QByteArray("{}\xc3");
    QTest::newRow("surrogate in UTF-8") << json << QByteArray("{\"a\":\"\xed\xa0\x80\"}");
    QTest::newRow("nested 65") << json << nested(64);
    QTest::newRow("nested 200000") << json << nested(200'000);
    QTest::newRow("unclosed 1000000") << json << QByteArray(1'000'000, '[');
    QTest::newRow("number past all") << json << QByteArray("{\"a\":1e999}");

    QTest::newRow("xml: empty") << xml << QByteArray();
    QTest::newRow("xml: JSON") << xml << QByteArray("{}");
    QTest::newRow("xml: other root") << xml << QByteArray("<Other/>");
    QTest::newRow("xml: cut short") << xml << QByteArray("<Params><apiKey>k");
    QTest::newRow("xml: two roots") << xml << QByteArray("<Params/><Params/>");
    QTest::newRow("xml: DTD") << xml << QByteArray("<!DOCTYPE Params><Params/>");
    QTest::newRow("xml: billion laughs") << xml << billionLaughs;
    QTest::newRow("xml: billion laughs in UTF-8") << xml + ";charset=utf-8" << billionLaughs;
    QTest::newRow("xml: unknown entity") << xml << inXml("<apiKey>&nbsp;</apiKey>");
    QTest::newRow("xml: NUL") << xml << inXml(QByteArray("<apiKey>\0</apiKey>", 18));
    QTest::newRow("xml: UTF-8 broken") << xml << inXml("<apiKey>\xff</apiKey>");
    QTest::newRow("xml: 100000 attributes") << xml << manyAttributes(100'000);
    QTest::newRow("xml: nested 65") << xml << nestedXml(64);
    QTest::newRow("xml: nested 200000") << xml << nestedXml(200'000);
}

void TestWireBody::whatCannotBeInterpretedIsRefused()
{
    QFETCH(const QByteArray, contentType);
    QFETCH(const QByteArray, body);
    QVERIFY(!read(body, contentType));
}

void TestWireBody::oddButReadableBodiesAreRead_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("key");

    const QString key = u"k\u00e9y"_s;
    QTest::newRow("plain") << json << QByteArray("{\"apiKey\":\"k\xc3\xa9y\"}") << key;
    QTest::newRow("byte-order mark")
        << json << QByteArray("\xef\xbb\xbf{\"apiKey\":\"k\xc3\xa9y\"}") << key;
    QTest::newRow("latin-1") << json + "; charset=\"iso-8859-1\""
                             << QByteArray("{\"apiKey\":\"k\xe9y\"}") << key;
    QTest::newRow("other letter case") << json << QByteArray("{\"APIKEY\":\"x\"}") << u"x"_s;
    QTest::newRow("of two the last")
        << json << QByteArray(R"({"apiKey":"x","apikey":"y"})") << u"y"_s;
    QTest::newRow("unknown members")
        << json << QByteArray(R"({"z":[{"apiKey":1}],"apiKey":"x"})") << u"x"_s;
    QTest::newRow("escaped NUL") << json << QByteArray(R"({"apiKey":"\u0000"})")
                                 << QString(QChar(0));
    QTest::newRow("null") << json << QByteArray(R"({"apiKey":null})") << QString();
    QTest::newRow("number as text") << json << QByteArray(R"({"apiKey":12})") << u"12"_s;
    QTest::newRow("nested 64") << json << nested(63) << QString();

    QTest::newRow("xml") << xml << inXml("<apiKey>k\xc3\xa9y</apiKey>") << key;
    QTest::newRow("xml: text/xml")
        << QByteArray("text/xml") << inXml("<apiKey>x</apiKey>") << u"x"_s;
    QTest::newRow("xml: byte-order mark")
        << xml << "\xef\xbb\xbf" + inXml("<apiKey>x</apiKey>") << u"x"_s;
    QTest::newRow("xml: encoding declared")
        << xml << "<?xml version='1.0' encoding='iso-8859-1'?>" + inXml("<apiKey>k\xe9y</apiKey>")
        << key;
    QTest::newRow("xml: charset beats declaration")
        << xml + ";charset=utf-8"
        << "<?xml version='1.0' encoding='iso-8859-1'?>" + inXml("<apiKey>k\xc3\xa9y</apiKey>")
        << key;
    QTest::newRow("xml: CDATA and references")
        << xml << inXml("<apiKey><![CDATA[<k>]]>&amp;&#xD;</apiKey>") << u"<k>&\r"_s;
    QTest::newRow("xml: nil") << xml << inXml("<apiKey xsi:nil='true'/>") << QString();
    QTest::newRow("xml: other letter case")
        << xml << QByteArray("<params><APIKEY>x</APIKEY></params>") << u"x"_s;
    QTest::newRow("xml: default namespace")
        << xml << QByteArray("<Params xmlns='urn:x'><apiKey>x</apiKey></Params>") << u"x"_s;
    QTest::newRow("xml: comments")
        << xml << inXml("<!-- a --><apiKey>x<!-- b -->y</apiKey><?pi?>") << u"xy"_s;
}

void TestWireBody::oddButReadableBodiesAreRead()
{
    QFETCH(const QByteArray, contentType);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, key);

    const std::optional<WireBody> wire = read(body, contentType);
    QVERIFY(wire);
    QList<BindingError> errors;
    QCOMPARE(bindText(*wire, field::apiKey, errors), key);
    QCOMPARE(errors, QList<BindingError>());
}

void TestWireBody::membersAreReadAsTheirFieldsTypes_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<bool>("readable");
    QTest::addColumn<QString>("text");

    const auto row = [](QLatin1StringView field, const char *member, const char *text) {
        QTest::addRow("%s %s", field.data(), member)
            << QString(field) << QByteArray(member) << (text != nullptr) << QString::fromUtf8(text);
    };
    row(field::channelId, "2", "2");
    row(field::channelId, "\"2\"", "2");
    row(field::channelId, "\" 2 \"", "2");
    row(field::channelId, "null", "");
    row(field::channelId, "\"\"", "");
    row(field::channelId, "2147483647", "2147483647");
    row(field::channelId, "2147483648", nullptr);
    row(field::channelId, "99999999999999999999999", nullptr);
    row(field::channelId, "2.5", nullptr);
    row(field::channelId, "2.0", nullptr);
    row(field::channelId, "-3", "-3");
    row(field::channelId, "true", nullptr);
    row(field::channelId, "\"abc\"", nullptr);
    row(field::channelId, "[2]", nullptr);
    row(field::allowInvoices, "true", "true");
    row(field::allowInvoices, "\"False\"", "false");
    row(field::allowInvoices, "0", "false");
    row(field::allowInvoices, "\"1\"", "true");
    row(field::allowInvoices, "2", nullptr);
    row(field::allowInvoices, "null", "");
    row(field::allowInvoices, "\"yes\"", nullptr);
    row(field::allowInvoices, "{}", nullptr);
    row(field::surname, "\"O'Neil\"", "O'Neil");
    row(field::surname, "7", "7");
    row(field::surname, "true", "true");
    row(field::surname, "[]", nullptr);
}

void TestWireBody::membersAreReadAsTheirFieldsTypes()
{
    QFETCH(const QString, field);
    QFETCH(const QByteArray, member);
    QFETCH(const bool, readable);
    QFETCH(const QString, text);

    const auto wire = read("{\"" + field.toUtf8() + "\":" + member + '}', json);
    QVERIFY(wire);
    const BoundRequest bound = bindRequest(*wire);
    QCOMPARE(bound.errors.isEmpty(), readable);
    QCOMPARE(bound.request.text(*findField(field)), text);
    if (!readable)
        QCOMPARE(bound.errors.first().member, field);
}

void TestWireBody::whatIsMissingIsNull()
{
    const BoundRequest bound = bindRequest(read("{}", json).value());
    for (const Field &field : fields())
        QVERIFY(bound.request.value(field) == Value{});
}

void TestWireBody::nestedMembersDoNotStandForOuterOnes()
{
    const auto wire = read(inXml("<Surname><apiKey>x</apiKey></Surname>"), xml);
    QVERIFY(wire);
    QVERIFY(!wire->find(field::apiKey));
    QCOMPARE(bindRequest(*wire).errors.size(), 1);
}

void TestWireBody::everyTruncationIsRefused_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("JSON") << json << QByteArray(R"({"apiKey":"k\u00e9\"","ChannelID":2,"x":[{}]})");
    QTest::newRow("XML") << xml << inXml("<apiKey>k&amp;<![CDATA[x]]></apiKey><x><y/></x>");
}

void TestWireBody::everyTruncationIsRefused()
{
    QFETCH(const QByteArray, contentType);
    QFETCH(const QByteArray, body);
    QVERIFY(read(body, contentType));
    for (qsizetype i = 0; i < body.size(); ++i)
        QVERIFY2(!read(body.first(i), contentType), body.first(i).constData());
}

QTEST_GUILESS_MAIN(TestWireBody)
#include "tst_wirebody.moc"
