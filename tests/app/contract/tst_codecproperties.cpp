// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/answer.h"
#include "contract/requestcodec.h"

#include "goldenfile.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

// Pieces that codecs trip over, one of each kind.
const QStringList hostilePieces = {
    u"a"_s,          u" "_s,       u"\t"_s,     u"\n"_s,         u"\r"_s,         u"\r\n"_s,
    u"<"_s,          u">"_s,       u"&"_s,      u"&amp;"_s,      u"&#xD;"_s,      u"]]>"_s,
    u"<![CDATA["_s,  u"<!--"_s,    u"-->"_s,    u"\""_s,         u"'"_s,          u"\\"_s,
    u"\\u0041"_s,    u"\\n"_s,     u"/"_s,      u"{"_s,          u"}"_s,          u","_s,
    u"null"_s,       u"\u007f"_s,  u"\u0080"_s, u"\u0085"_s,     u"\u009f"_s,     u"\u00a0"_s,
    u"é"_s,          u"e\u0301"_s, u"ß"_s,      u"\u0130"_s,     u"\u200b"_s,     u"\u200d"_s,
    u"\u2028"_s,     u"\u2029"_s,  u"\u202e"_s, u"\ud7ff"_s,     u"\ue000"_s,     u"\ufdd0"_s,
    u"\ufeff"_s,     u"\ufffc"_s,  u"\ufffd"_s, u"\U00010000"_s, u"\U0001f600"_s, u"\U0001fffe"_s,
    u"\U0010ffff"_s, u"日本語"_s,
};
// What JSON carries and XML cannot.
const QStringList jsonOnlyPieces = {
    QString(QChar(0)), u"\u0001"_s, u"\b"_s, u"\f"_s, u"\u001f"_s, u"\ufffe"_s, u"\uffff"_s,
};

QString randomText(QRandomGenerator &random, BodyFormat format)
{
    QStringList pieces = hostilePieces;
    if (format == BodyFormat::Json)
        pieces += jsonOnlyPieces;
    QString text;
    for (int left = random.bounded(12); left > 0; --left)
        text += pieces.at(random.bounded(pieces.size()));
    return text;
}

Value randomNumber(QRandomGenerator &random)
{
    switch (random.bounded(5)) {
    case 0:
        return {};
    case 1:
        return std::numeric_limits<qint32>::min();
    case 2:
        return std::numeric_limits<qint32>::max();
    case 3:
        return 0;
    default:
        return qint32(random.generate());
    }
}

Request randomRequest(QRandomGenerator &random, BodyFormat format)
{
    Request request;
    for (const Field &field : fields()) {
        if (field.type == ValueType::Text)
            request.setValue(field, randomText(random, format));
        else if (field.type == ValueType::Int32)
            request.setValue(field, randomNumber(random));
        else
            request.setValue(field, random.bounded(2) == 1);
    }
    return request;
}

QByteArray mutated(QByteArray body, QRandomGenerator &random)
{
    for (int left = 1 + random.bounded(3); left > 0 && !body.isEmpty(); --left) {
        const qsizetype at = random.bounded(body.size());
        const qsizetype length = random.bounded(qMin(body.size() - at, qsizetype(40)) + 1);
        switch (random.bounded(5)) {
        case 0:
            body[at] = char(random.bounded(256));
            break;
        case 1:
            body.remove(at, length);
            break;
        case 2:
            body.insert(at, body.sliced(at, length));
            break;
        case 3:
            body.insert(random.bounded(body.size()), body.sliced(at, length));
            break;
        default:
            body.insert(at, char(random.bounded(256)));
        }
    }
    return body;
}

// Whether the bytes say so somewhere, in so many words.
bool saysOk(const QByteArray &body)
{
    static const QRegularExpression ok(uR"("ok"\s*:\s*true|<([\w.-]+:)?ok\b[^>]*>.*(true|1))"_s,
                                       QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::DotMatchesEverythingOption);
    return ok.match(QString::fromLatin1(body)).hasMatch();
}

constexpr quint32 seed = 20'231'123;

} // namespace

class TestCodecProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverIsWrittenIsReadBackTheSame_data();
    void whateverIsWrittenIsReadBackTheSame();
    void everyCharacterOfThePlaneRoundTripsOrIsFound_data();
    void everyCharacterOfThePlaneRoundTripsOrIsFound();
    void aDamagedAnswerIsNeverAFalseSuccess_data();
    void aDamagedAnswerIsNeverAFalseSuccess();
    void aDamagedRequestIsReadWithoutHarm_data();
    void aDamagedRequestIsReadWithoutHarm();
};

void TestCodecProperties::whateverIsWrittenIsReadBackTheSame_data()
{
    QTest::addColumn<BodyFormat>("format");
    QTest::newRow("json") << BodyFormat::Json;
    QTest::newRow("xml") << BodyFormat::Xml;
}

void TestCodecProperties::whateverIsWrittenIsReadBackTheSame()
{
    QFETCH(BodyFormat, format);
    QRandomGenerator random(seed);
    for (int round = 0; round < 1000; ++round) {
        const Request request = randomRequest(random, format);
        QCOMPARE(findUnwritable(request, format), Findings());
        const QByteArray body = writeRequest(request, format);
        const ReadRequest read = readRequest(body);
        QCOMPARE(read.findings, Findings());
        QVERIFY2(read.request == request, body.constData());
        QCOMPARE(writeRequest(read.request, format), body);
    }
}

void TestCodecProperties::everyCharacterOfThePlaneRoundTripsOrIsFound_data()
{
    whateverIsWrittenIsReadBackTheSame_data();
}

void TestCodecProperties::everyCharacterOfThePlaneRoundTripsOrIsFound()
{
    QFETCH(BodyFormat, format);
    Request request;
    QString all;
    for (char32_t character = 0; character <= 0xFFFF; ++character) {
        request.setValue(field::surname, QString(QChar(char16_t(character))));
        if (findUnwritable(request, format).isEmpty())
            all += QChar(char16_t(character));
    }
    const qsizetype outside = format == BodyFormat::Xml ? 29 + 2 : 0; // C0, U+FFFE and U+FFFF
    QCOMPARE(all.size(), 0x10000 - 0x800 - outside);
    request.setValue(field::surname, all);
    QCOMPARE(readRequest(writeRequest(request, format)).request.text(field::surname), all);
}

void TestCodecProperties::aDamagedAnswerIsNeverAFalseSuccess_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *file : {"published.json", "published.xml", "rejected.json", "rejected.xml",
                             "othercase.json", "othercase.xml"})
        QTest::newRow(file) << goldenFile(u"answers/"_s + QString::fromLatin1(file));
}

void TestCodecProperties::aDamagedAnswerIsNeverAFalseSuccess()
{
    QFETCH(QByteArray, body);
    QRandomGenerator random(seed);
    for (int round = 0; round < 1500; ++round) {
        const QByteArray damaged = mutated(body, random);
        const auto answer = readAnswer(damaged, "text/plain; charset=iso-8859-1");
        QVERIFY2(!answer || answer->ok != true || saysOk(damaged), damaged.constData());
    }
}

void TestCodecProperties::aDamagedRequestIsReadWithoutHarm_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *file : {"published/request.json", "published/request.xml",
                             "requests/customer.json", "requests/customer.xml"})
        QTest::newRow(file) << goldenFile(QString::fromLatin1(file));
}

void TestCodecProperties::aDamagedRequestIsReadWithoutHarm()
{
    QFETCH(QByteArray, body);
    QRandomGenerator random(seed);
    for (int round = 0; round < 1500; ++round) {
        const ReadRequest read = readRequest(mutated(body, random));
        for (const Finding &finding : read.findings)
            QVERIFY(!finding.message.isEmpty() && finding.line >= 0 && finding.column >= 0);
        if (!hasErrors(read.findings))
            QVERIFY(findUnwritable(read.request, BodyFormat::Json).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestCodecProperties)
#include "tst_codecproperties.moc"
