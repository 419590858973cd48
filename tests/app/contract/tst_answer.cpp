// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/answer.h"

#include "goldenfile.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

QString number(const std::optional<qint64> &value)
{
    return value ? QString::number(*value) : u"-"_s;
}

QString describe(const std::optional<Answer> &answer)
{
    if (!answer)
        return u"not an answer\n"_s;
    const QString ok = answer->ok ? (*answer->ok ? u"true"_s : u"false"_s) : u"-"_s;
    QString text = u"ok %1\naccount id %2%3\n"_s.arg(
        ok, number(answer->accountId), answer->accountIdUnreadable ? u" unreadable"_s : QString());
    text +=
        u"account no %1\n"_s.arg(answer->accountNo ? u"“%1”"_s.arg(*answer->accountNo) : u"-"_s);
    text += u"address id %1\ncontact id %2\n"_s.arg(number(answer->addressId),
                                                    number(answer->contactId));
    for (const Issue &issue : answer->issues)
        text += u"issue %1 “%2” “%3”\n"_s.arg(number(issue.id), issue.message, issue.extraData)
                    .replace(u'\r', u"\\r"_s);
    return text;
}

Answer read(const QByteArray &body)
{
    return readAnswer(body, {}).value_or(Answer());
}

/// A JSON answer with these members in its data.
QByteArray json(const QByteArray &members)
{
    return "{\"CustomerCreateData\": {" + members + "}}";
}

QByteArray xml(const QByteArray &elements)
{
    return "<CustomerCreateResults><CustomerCreateData>" + elements +
           "</CustomerCreateData></CustomerCreateResults>";
}

const QByteArray utf8 = "application/json; charset=utf-8";

} // namespace

class TestAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerIsReadAsExpected_data();
    void anAnswerIsReadAsExpected();
    void whatIsNoAnswerConcludesNothing_data();
    void whatIsNoAnswerConcludesNothing();
    void anAnswerCutShortAnywhereIsNone_data();
    void anAnswerCutShortAnywhereIsNone();
    void okIsOnlyWhatTheContractCallsSo_data();
    void okIsOnlyWhatTheContractCallsSo();
    void anAccountIdIsOneOrNoneOrUnreadable_data();
    void anAccountIdIsOneOrNoneOrUnreadable();
    void contradictionsSayNothing_data();
    void contradictionsSayNothing();
    void theCharsetIsHonoured_data();
    void theCharsetIsHonoured();
    void aCharsetThatIsALieIsNoAnswer_data();
    void aCharsetThatIsALieIsNoAnswer();
    void attributesAreCapped();
    void nestingIsCapped_data();
    void nestingIsCapped();
    void issuesAreCapped();
    void eightMegabytesAreReadInReasonableTime_data();
    void eightMegabytesAreReadInReasonableTime();
};

void TestAnswer::anAnswerIsReadAsExpected_data()
{
    addGoldenRows(u"answers"_s);
}

void TestAnswer::anAnswerIsReadAsExpected()
{
    QFETCH(QString, file);
    QCOMPARE(describe(readAnswer(goldenFile(file), {})), goldenExpectation(file));
}

void TestAnswer::whatIsNoAnswerConcludesNothing_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray good = json(R"("OK": true, "AccountID": 2)");
    const QByteArray goodXml = xml("<OK>true</OK>");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray(" \r\n");
    QTest::newRow("html") << QByteArray("<html><body>OK: true</body></html>");
    QTest::newRow("html with a doctype") << QByteArray("<!DOCTYPE html><html></html>");
    QTest::newRow("words") << QByteArray("true");
    QTest::newRow("list") << QByteArray("[" + good + "]");
    QTest::newRow("json in quotes") << QByteArray("\"{\\\"OK\\\": true}\"");
    QTest::newRow("json, more behind") << QByteArray(good + "}");
    QTest::newRow("json, another behind") << QByteArray(good + good);
    QTest::newRow("json, NUL behind") << good + QByteArray("\0", 1);
    QTest::newRow("json, NUL and more behind") << good + QByteArray("\0{}", 3);
    QTest::newRow("json, comment") << json(R"("OK": true /* yes */)");
    QTest::newRow("json, bare word") << json(R"("OK": True)");
    QTest::newRow("json, trailing comma") << json(R"("OK": true,)");
    QTest::newRow("json, number too large") << json(R"("OK": true, "AddressID": 1e999)");
    QTest::newRow("json, half a character") << json(R"("OK": true, "AccountNo": "\ud800")");
    QTest::newRow("xml, doctype") << "<!DOCTYPE x>" + goodXml;
    QTest::newRow("xml, entity") << "<!DOCTYPE x [<!ENTITY t 'true'>]>" + xml("<OK>&t;</OK>");
    QTest::newRow("xml, another behind") << QByteArray(goodXml + goodXml);
    QTest::newRow("xml, other root") << QByteArray("<Error>" + goodXml + "</Error>");
    QTest::newRow("xml, undeclared prefix") << xml("<x:OK>true</x:OK>");
    QTest::newRow("not UTF-8") << json("\"OK\": true, \"AccountNo\": \"\xff\"");
}

void TestAnswer::whatIsNoAnswerConcludesNothing()
{
    QFETCH(QByteArray, body);
    QCOMPARE(readAnswer(body, utf8), std::optional<Answer>());
}

void TestAnswer::anAnswerCutShortAnywhereIsNone_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"published.json", "published.xml", "rejected.json", "rejected.xml"})
        QTest::newRow(file) << u"answers/"_s + QString::fromLatin1(file);
}

void TestAnswer::anAnswerCutShortAnywhereIsNone()
{
    QFETCH(QString, file);
    const QByteArray whole = goldenFile(file);
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!readAnswer(whole.first(size), utf8), QByteArray::number(size).constData());
}

void TestAnswer::okIsOnlyWhatTheContractCallsSo_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("ok");
    const auto row = [](const QByteArray &body, const char *ok) {
        QTest::newRow(body.simplified().constData()) << body << QString::fromLatin1(ok);
    };
    row(json(R"("OK": true)"), "true");
    row(json(R"("OK": false)"), "false");
    for (const char *value : {"null", "1", "0", "\"true\"", "\"1\"", "1.0", "{}", "[true]"})
        row(json(QByteArray("\"OK\": ") + value), "-");
    row(json(R"("Ok ": true)"), "-");
    row(json(R"("ＯＫ": true)"), "-");
    row(xml("<OK>true</OK>"), "true");
    row(xml("<OK>1</OK>"), "true");
    row(xml("<OK>\n\tfalse </OK>"), "false");
    row(xml("<OK>0</OK>"), "false");
    for (const char *value :
         {"", "True", "TRUE", "yes", "10", "true true", "<b>true</b>", "true<b/>"})
        row(xml(QByteArray("<OK>") + value + "</OK>"), "-");
    row(xml("<OK value='true'/>"), "-");
    row(xml("<OK xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'>true</OK>"), "-");
    row(xml("true"), "-");
}

void TestAnswer::okIsOnlyWhatTheContractCallsSo()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, ok);
    QVERIFY(describe(readAnswer(body, utf8)).startsWith(u"ok "_s + ok + u'\n'));
}

void TestAnswer::anAccountIdIsOneOrNoneOrUnreadable_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("id");
    QTest::addColumn<bool>("unreadable");
    const auto row = [](const char *value, qint64 id, bool unreadable) {
        const QByteArray body = json(QByteArray("\"AccountID\": ") + value);
        QTest::newRow(body.constData()) << body << id << unreadable;
    };
    row("2", 2, false);
    row("\"2\"", 2, false);
    row("9223372036854775807", std::numeric_limits<qint64>::max(), false);
    row("0", 0, false);
    row("\"0\"", 0, false);
    row("null", 0, false);
    row("\"\"", 0, false);
    for (const char *value : {"-2", "2.0", "1e3", "9223372036854775808", "\"A-2\"", "\"+2\"",
                              "\"2.0\"", "\"99999999999999999999\"", "true", "{}", "[2]", "\"٢\""})
        row(value, 0, true);
    const auto xmlRow = [](const char *value, qint64 id, bool unreadable) {
        const QByteArray body = xml(QByteArray("<AccountID>") + value + "</AccountID>");
        QTest::newRow(body.constData()) << body << id << unreadable;
    };
    xmlRow(" 2 ", 2, false);
    xmlRow("0", 0, false);
    xmlRow(" ", 0, false);
    xmlRow("<a/>", 0, true);
    xmlRow("none", 0, true);
}

void TestAnswer::anAccountIdIsOneOrNoneOrUnreadable()
{
    QFETCH(QByteArray, body);
    QFETCH(qint64, id);
    QFETCH(bool, unreadable);
    const Answer answer = read(body);
    QCOMPARE(answer.accountId, id ? std::optional(id) : std::nullopt);
    QCOMPARE(answer.accountIdUnreadable, unreadable);
}

void TestAnswer::contradictionsSayNothing_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("twice") << json(R"("OK": false, "OK": true)");
    QTest::newRow("the other way round") << json(R"("OK": true, "OK": false)");
    QTest::newRow("three times") << json(R"("OK": true, "OK": false, "OK": true)");
    QTest::newRow("in other case") << json(R"("OK": false, "ok": true)");
    QTest::newRow("with null") << json(R"("OK": null, "OK": true)");
    QTest::newRow("with a list") << json(R"("OK": [], "OK": true)");
    QTest::newRow("with a text") << json(R"("OK": true, "OK": "false")");
    QTest::newRow("data twice") << QByteArray(
        R"({"CustomerCreateData": {"OK": false}, "CustomerCreateData": {"OK": true}})");
    QTest::newRow("xml") << xml("<OK>false</OK><OK>true</OK>");
    QTest::newRow("xml, with an element") << xml("<OK>true</OK><OK><a/></OK>");
}

void TestAnswer::contradictionsSayNothing()
{
    QFETCH(QByteArray, body);
    const auto answer = readAnswer(body, utf8);
    QVERIFY(answer);
    QCOMPARE(answer->ok, std::optional<bool>());
    const Answer twoIds =
        read(json(R"("AccountID": 2, "AccountID": 3, "AddressID": 1, "addressid": 2)"));
    QCOMPARE(twoIds.accountId, std::optional<qint64>());
    QVERIFY(twoIds.accountIdUnreadable);
    QCOMPARE(twoIds.addressId, std::optional<qint64>());
}

void TestAnswer::theCharsetIsHonoured_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("contentType");
    const QString text = QString::fromUtf8(json("\"OK\": true, \"AccountNo\": \"é\""));
    const auto marked = [&text](QStringConverter::Encoding encoding) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        return QByteArray(encoder(text));
    };
    const QByteArray xmlText = xml("<OK>true</OK><AccountNo>\xe9</AccountNo>");
    const QByteArray latin1 = text.toLatin1();
    QTest::newRow("none") << text.toUtf8() << QByteArray();
    QTest::newRow("utf-8") << text.toUtf8() << utf8;
    QTest::newRow("quoted") << text.toUtf8() << QByteArray("a/b; x=y; Charset = \"UTF-8\"");
    QTest::newRow("utf8") << text.toUtf8() << QByteArray("application/json;charset=utf8");
    QTest::newRow("latin-1") << latin1 << QByteArray("text/json; charset=ISO-8859-1");
    QTest::newRow("windows-1252") << latin1 << QByteArray("text/json; charset=windows-1252");
    QTest::newRow("a mark wins") << marked(QStringConverter::Utf8)
                                 << QByteArray("text/json; charset=iso-8859-1");
    QTest::newRow("utf-16le by mark") << marked(QStringConverter::Utf16LE) << utf8;
    QTest::newRow("utf-16be by mark") << marked(QStringConverter::Utf16BE) << QByteArray();
    QTest::newRow("utf-16le by name")
        << marked(QStringConverter::Utf16LE).sliced(2) << QByteArray("text/json; charset=utf-16le");
    QTest::newRow("xml declaration")
        << "<?xml version='1.0' encoding='ISO-8859-1'?>" + xmlText << QByteArray("text/xml");
    QTest::newRow("header before declaration") << "<?xml version='1.0' encoding='utf-8'?>" + xmlText
                                               << QByteArray("text/xml; charset=iso-8859-1");
}

void TestAnswer::theCharsetIsHonoured()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, contentType);
    const auto answer = readAnswer(body, contentType);
    QVERIFY(answer);
    QCOMPARE(answer->ok, std::optional(true));
    QCOMPARE(answer->accountNo, std::optional(u"é"_s));
}

void TestAnswer::aCharsetThatIsALieIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("contentType");
    const QByteArray plain = json("\"OK\": true");
    const QByteArray latin1 = json("\"OK\": true, \"AccountNo\": \"\xe9\"");
    QTest::newRow("unknown") << plain << QByteArray("text/json; charset=klingon");
    QTest::newRow("blank") << latin1 << QByteArray("text/json; charset=");
    QTest::newRow("latin-1 as utf-8") << latin1 << utf8;
    QTest::newRow("latin-1 as ascii") << latin1 << QByteArray("text/json; charset=us-ascii");
    QTest::newRow("ascii as utf-16") << plain << QByteArray("text/json; charset=utf-16");
    QTest::newRow("utf-16, odd") << QByteArray("\xff\xfe{\0}\0x", 7) << utf8;
    QTest::newRow("in the declaration")
        << "<?xml version='1.0' encoding='klingon'?>" + xml("<OK>true</OK>") << QByteArray();
}

void TestAnswer::aCharsetThatIsALieIsNoAnswer()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, contentType);
    QVERIFY(!readAnswer(body, contentType));
}

// Qt 6.4 would take hours over the last one.
void TestAnswer::attributesAreCapped()
{
    const auto tagOf = [](int count) -> QByteArray {
        QByteArray tag = "<x q='>=\"' ";
        for (int i = 1; i < count; ++i)
            tag += 'a' + QByteArray::number(i) + "='' ";
        return tag + "/>";
    };
    QVERIFY(readAnswer(xml(tagOf(256)), utf8));
    QVERIFY(!readAnswer(xml(tagOf(257)), utf8));
    QVERIFY(!readAnswer(xml(tagOf(500'000)), utf8));
    QVERIFY(!readAnswer("<!--> <a ' -->" + xml(tagOf(500'000)), utf8));
    const QByteArray equals = QByteArray("<a=").repeated(300);
    QVERIFY(readAnswer(xml("<OK>true</OK><!--" + equals + "--><x><![CDATA[" + equals +
                           "]]></x><?pi " + equals + "?>"),
                       utf8));
}

void TestAnswer::nestingIsCapped_data()
{
    QTest::addColumn<QByteArray>("open");
    QTest::addColumn<QByteArray>("close");
    QTest::addColumn<QByteArray>("around");
    QTest::newRow("json") << QByteArray("[") << QByteArray("]") << json(R"("OK": true, "x": %)");
    QTest::newRow("xml") << QByteArray("<x>") << QByteArray("</x>") << xml("<OK>true</OK>%");
}

void TestAnswer::nestingIsCapped()
{
    QFETCH(QByteArray, open);
    QFETCH(QByteArray, close);
    QFETCH(QByteArray, around);
    const auto nested = [&](int levels) {
        const QByteArray inside = open.repeated(levels) + close.repeated(levels);
        return QByteArray(around).replace('%', inside);
    };
    constexpr int outside = 2;
    QVERIFY(readAnswer(nested(64 - outside), utf8));
    QVERIFY(!readAnswer(nested(65 - outside), utf8));
    QVERIFY(!readAnswer(nested(1'000'000), utf8));
}

void TestAnswer::issuesAreCapped()
{
    const QByteArray issues = QByteArray(R"({"ID": 1},)").repeated(5000) + R"({"ID": 1})";
    const Answer answer = read(json("\"CustomerCreateIssues\": [" + issues + "], \"OK\": false"));
    QCOMPARE(answer.ok, std::optional(false));
    QCOMPARE(answer.issues.size(), 1000);
}

void TestAnswer::eightMegabytesAreReadInReasonableTime_data()
{
    constexpr int size = 8 * 1024 * 1024;
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("json text") << json("\"OK\": true, \"x\": \"" + QByteArray(size, 'x') + '"');
    QTest::newRow("json numbers") << json("\"OK\": true, \"x\": [" +
                                          QByteArray("0,").repeated(size / 2) + "0]");
    QTest::newRow("json members") << json("\"OK\": true" +
                                          QByteArray(",\"AddressID\":1").repeated(size / 14));
    QTest::newRow("xml text") << xml("<OK>true</OK><x>" + QByteArray(size, 'x') + "</x>");
    QTest::newRow("xml elements") << xml("<OK>true</OK>" + QByteArray("<x/>").repeated(size / 4));
    QTest::newRow("xml references")
        << xml("<OK>true</OK><x>" + QByteArray("&lt;").repeated(size / 4) + "</x>");
    QTest::newRow("xml attributes") << xml("<OK>true</OK><x a='" + QByteArray(size, 'x') + "'/>");
}

void TestAnswer::eightMegabytesAreReadInReasonableTime()
{
    QFETCH(QByteArray, body);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(read(body).ok, std::optional(true));
    constexpr qint64 generous = 60'000; // about a second; quadratic would not do
    QVERIFY(timer.elapsed() < generous);
}

QTEST_GUILESS_MAIN(TestAnswer)
#include "tst_answer.moc"
