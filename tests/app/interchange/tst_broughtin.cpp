// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/broughtin.h"

#include "hostiletext.h"
#include "interchange/curlcommand.h"
#include "service/capture.h"
#include "service/servicerequest.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;
using namespace desk::test;

/// What is pasted is taken for what it is.
class TestBroughtIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCurlCommandIsRead_data();
    void aCurlCommandIsRead();
    void whatIsLeftOutIsSaid_data();
    void whatIsLeftOutIsSaid();
    void noOptionOfCurlIsTakenForAnAddress();
    void valuesAreQuotedInNoNote();
    void browsersCopiesForThePromptAreRead_data();
    void browsersCopiesForThePromptAreRead();
    void whatTheProgramCopiesComesBackAsItWas();
    void whatIsNoRequestIsRefusedInWords_data();
    void whatIsNoRequestIsRefusedInWords();
    void aBodyAloneIsKeptToTheByte_data();
    void aBodyAloneIsKeptToTheByte();
    void aRequestAsItGoesOverTheWireIsRead();
    void hostileTextEndsSoon_data();
    void hostileTextEndsSoon();
    void cutAndShuffledCommandsDoNoHarm();
};

namespace {

QByteArray headersOf(const BroughtIn &in)
{
    QByteArray lines;
    for (const HttpHeader &header : in.headers)
        lines += header.name + ": " + header.value + "\n";
    return lines;
}

} // namespace

void TestBroughtIn::aCurlCommandIsRead_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");

    const QByteArray form = "Content-Type: application/x-www-form-urlencoded\n";
    const QByteArray json = "Content-Type: application/json\nAccept: application/json\n";
    QTest::newRow("single quotes") << "curl 'http://a/b' -H 'A: b c' --data-raw '{\"a\": 1}'"_ba
                                   << "A: b c\n" + form << "{\"a\": 1}"_ba;
    QTest::newRow("double quotes")
        << "curl \"http://a/b\" -H \"A: \\\"\\$x\\`\\n\" -d \"a\\\\b\""_ba
        << "A: \"$x`\\n\n" + form << "a\\b"_ba;
    QTest::newRow("bash's quotes")
        << R"(curl http://a/b -d $'it\'s \u00e9\x41\101\n\t\\ \U0001F600\q')"_ba << form
        << "it's \u00e9AA\n\t\\ \U0001F600\\q"_ba;
    QTest::newRow("no quotes") << R"(curl http://a/b -d a\ b\'c)"_ba << form << "a b'c"_ba;
    QTest::newRow("parts of one word")
        << R"(curl http://a/b -d 'a'"b"c$'d')"_ba << form << "abcd"_ba;
    QTest::newRow("over several lines") << "curl http://a/b \\\n  -H 'A: b' \\\r\n  -d 'x\ny'"_ba
                                        << "A: b\n" + form << "x\ny"_ba;
    QTest::newRow("a prompt and a path")
        << "$ sudo /usr/bin/curl -d x http://a/b"_ba << form << "x"_ba;
    QTest::newRow("variables before")
        << "A=1 B='2 3' curl -d x http://a/b # sent"_ba << form << "x"_ba;
    QTest::newRow("together") << "curl -sSXPOST -HA:b -dx http://a/b"_ba
                              << "A: b\n" + form << "x"_ba;
    QTest::newRow("--url") << "curl --url http://a/b -d x -- "_ba << form << "x"_ba;
    QTest::newRow("data is joined")
        << "curl http://a/b -d x --data-ascii y --data-raw @z"_ba << form << "x&y&@z"_ba;
    QTest::newRow("encoded") << "curl http://a/b --data-urlencode 'a=b &é' --data-urlencode '=?'"_ba
                             << form << "a=b%20%26%C3%A9&%3F"_ba;
    QTest::newRow("--json") << "curl http://a/b --json '{' --json '}'"_ba << json << "{}"_ba;
    QTest::newRow("--json with a type")
        << "curl http://a/b --json '{}' -H 'content-type: text/json'"_ba
        << "content-type: text/json\nAccept: application/json\n"_ba
        << "{}"_ba;
    QTest::newRow("headers that curl has options for")
        << "curl http://a/b -A me -e there -b a=b -d x"_ba
        << "User-Agent: me\nReferer: there\nCookie: a=b\n" + form << "x"_ba;
    QTest::newRow("empty and removed headers") << "curl http://a/b -H 'A;' -H 'Accept:' -d x"_ba
                                               << "A: \n" + form << "x"_ba;
    QTest::newRow("the key") << R"(curl http://a/b -d '"'"$CALIQ_API_KEY"'"'${CALIQ_API_KEY})"_ba
                             << form << "\"{{apiKey}}\"{{apiKey}}"_ba;
    QTest::newRow("printed into it")
        << R"(printf '%s\0%%' 'a b' | curl http://a/b --data-binary @- >out 2>&1)"_ba << form
        << QByteArray("a b\0%", 5);
    QTest::newRow("line ends are lost in a file's data")
        << "echo 'a\nb' | curl http://a/b -d @-"_ba << form << "ab"_ba;
}

void TestBroughtIn::aCurlCommandIsRead()
{
    QFETCH(QByteArray, line);

    const BroughtIn in = bringIn(line);
    QCOMPARE(in.problem, QString());
    QCOMPARE(in.url, QUrl(u"http://a/b"_s));
    QTEST(headersOf(in), "headers");
    QTEST(in.body, "body");
}

void TestBroughtIn::whatIsLeftOutIsSaid_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QString>("note");

    QTest::newRow("nothing") << "-H 'Content-Type: a' -sS -o f -v"_ba << QString();
    QTest::newRow("-k") << "-k"_ba << u"-k is left out: certificates are always checked."_s;
    QTest::newRow("-L") << "-L"_ba << u"-L is left out: a redirect is never followed."_s;
    QTest::newRow("-x") << "-x p:1"_ba
                        << u"-x is left out: the environment says which proxy is used."_s;
    QTest::newRow("--compressed")
        << "--compressed"_ba
        << u"--compressed is left out: the answer is asked for as it is, not packed."_s;
    QTest::newRow("not known") << "--frobnicate"_ba
                               << u"--frobnicate is not known here and left out."_s;
    QTest::newRow("not known, short") << "-%"_ba << u"-% is not known here and left out."_s;
    QTest::newRow("no meaning here") << "-4"_ba << u"-4 is left out."_s;
    QTest::newRow("a file")
        << "-d @/etc/passwd"_ba
        << u"The file that -d names is not read. Bring in its content by itself."_s;
    QTest::newRow("a file of headers")
        << "-H @/etc/passwd"_ba
        << u"The file that -H names is not read. Bring in its content by itself."_s;
    QTest::newRow("a method") << "-X PUT"_ba << u"curl would send PUT; a POST is sent here."_s;
    QTest::newRow("a variable") << "-H \"A: $HOME\""_ba
                                << u"$HOME is not filled in: it stays as it stands."_s;
    QTest::newRow("a command in it")
        << "-H \"A: $(id -u)\""_ba << u"$(id -u) is not run: it stays as it stands."_s;
    QTest::newRow("a second request") << "--next http://c"_ba
                                      << u"What follows from --next on is another request: left "
                                         "out."_s;
    QTest::newRow("a command behind it")
        << "| jq ."_ba << u"What follows from jq on is left out."_s;
    QTest::newRow("Host") << "-H 'Host: x'"_ba
                          << u"The header Host is left out: the program sets it itself."_s;
    QTest::newRow("a second address")
        << "http://c"_ba << u"It names several addresses: the first one counts."_s;
    QTest::newRow("a value that is missing") << "-H"_ba << u"-H has no value."_s;
}

void TestBroughtIn::whatIsLeftOutIsSaid()
{
    QFETCH(QByteArray, words);
    QFETCH(QString, note);

    const BroughtIn in =
        bringIn("curl http://a/b --data-raw '{}' -H 'Content-Type: application/json' " + words);
    QCOMPARE(in.problem, QString());
    QCOMPARE(in.notes, note.isEmpty() ? QStringList() : QStringList(note));
    QCOMPARE(in.url, QUrl(u"http://a/b"_s)); // and the rest is taken
    QCOMPARE(in.body, "{}"_ba);
}

void TestBroughtIn::noOptionOfCurlIsTakenForAnAddress()
{
    for (const QByteArray &option :
         {"--max-time 3"_ba, "-m 3"_ba, "--cacert f"_ba, "-u me:secret"_ba, "--retry 2"_ba,
          "-o out"_ba, "-w x"_ba, "-c jar"_ba, "-F a=b"_ba, "-T f"_ba, "-K f"_ba,
          "--resolve a:1:b"_ba, "-r 1-2"_ba, "-Q q"_ba, "-U u"_ba, "-E c"_ba, "-z t"_ba,
          "--limit-rate 5"_ba}) {
        const BroughtIn in = bringIn("curl " + option + " http://a/b -d '{}'");
        QVERIFY2(in.url == QUrl(u"http://a/b"_s), option.constData());
        QCOMPARE(in.body, "{}"_ba);
    }
}

void TestBroughtIn::valuesAreQuotedInNoNote()
{
    const BroughtIn in =
        bringIn("curl -u ann:SECRET -x u:SECRET@p http://ann:SECRET@a/b -d @SECRET "
                "--oauth2-bearer SECRET -H SECRET -b SECRET -F SECRET -T SECRET");
    QVERIFY(in.notes.size() > 5);
    QVERIFY(!in.notes.join(u'\n').contains("SECRET"_L1));
    QVERIFY(!in.url.toString().contains("SECRET"_L1));
}

void TestBroughtIn::browsersCopiesForThePromptAreRead_data()
{
    QTest::addColumn<QByteArray>("line");

    QTest::newRow("as Chrome writes it now")
        << "curl ^\"http://a/b^\" ^\r\n  -H ^\"A: b%^20c^\" ^\r\n"
           "  --data-raw ^\"^{^\\^\"a^\\^\": ^\\^\"x\\\\\\\\y^&^^^\\^\",^\n\n^}^\""_ba;
    QTest::newRow("as it did before") << "curl \"http://a/b\" ^\r\n  -H \"A: b%20c\" ^\r\n"
                                         "  --data-raw \"{\\\"a\\\": \\\"x\\\\\\\\y&^\\\",\n}\""_ba;
}

void TestBroughtIn::browsersCopiesForThePromptAreRead()
{
    QFETCH(QByteArray, line);

    const BroughtIn in = bringIn(line);
    QCOMPARE(in.problem, QString());
    QCOMPARE(in.url, QUrl(u"http://a/b"_s));
    QCOMPARE(in.headers.value(0), (HttpHeader{"A", "b%20c"}));
    QCOMPARE(in.body, "{\"a\": \"x\\\\y&^\",\n}"_ba);
}

void TestBroughtIn::whatTheProgramCopiesComesBackAsItWas()
{
    HostileText hostile(5);
    for (int i = 0; i < 300; ++i) {
        Environment environment;
        environment.baseUrl = QUrl(u"https://caliq.example/base"_s);
        environment.format = i % 2 == 0 ? BodyFormat::Json : BodyFormat::Xml;
        const Request request = hostile.request(environment.format);
        const Redactor redactor(request.text(field::apiKey));
        Exchange exchange = capture(created(request, environment), {}, redactor);
        if (i % 3 == 0)
            exchange.requestBody = hostile.bytes(200) + "{{apiKey}}\n";
        exchange.requestHeaders.append(HttpHeader{"X-Hostile", hostile.headerValue()});
        exchange.requestHeaders.append(HttpHeader{"X-Empty", ""});

        const QString command = curlCommand(requestOf(exchange, {}));
        const BroughtIn in = bringIn(command.toUtf8());
        QCOMPARE(in.problem, QString());
        QVERIFY2(in.notes.isEmpty(), qPrintable(in.notes.join(u'\n')));
        QCOMPARE(in.url, exchange.url);
        QCOMPARE(in.body, exchange.requestBody);
        exchange.requestHeaders.removeIf(
            [](const HttpHeader &header) { return header.name == "Content-Length"; });
        QCOMPARE(in.headers, exchange.requestHeaders);
    }
}

void TestBroughtIn::whatIsNoRequestIsRefusedInWords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("problem");

    QTest::newRow("nothing") << QByteArray() << u"There is nothing to bring in."_s;
    QTest::newRow("blanks") << " \n\t"_ba << u"There is nothing to bring in."_s;
    QTest::newRow("prose") << "Dear Ann, "_ba
                           << u"That is no request: neither JSON nor XML, no cURL command and no "
                              "HTTP request."_s;
    QTest::newRow("an open quote")
        << "curl http://a -d 'x"_ba << u"A quote in it is not closed. Copy the whole command."_s;
    QTest::newRow("an open double quote")
        << "curl http://a -d \"x\\\""_ba
        << u"A quote in it is not closed. Copy the whole command."_s;
    QTest::newRow("an open quote for the prompt")
        << "curl ^\"http://a"_ba << u"A quote in it is not closed. Copy the whole command."_s;
    QTest::newRow("an open command")
        << "curl http://a -d $(x"_ba << u"A quote in it is not closed. Copy the whole command."_s;
    QTest::newRow("a NUL") << QByteArray("curl http://a -d \0", 18)
                           << u"A NUL byte is in it, so it is no command line."_s;
    QTest::newRow("PowerShell") << "Invoke-WebRequest -Uri \"http://a\""_ba
                                << u"That is a command of PowerShell, which is not read. Copy the "
                                   "request as cURL instead."_s;
    QTest::newRow("too long") << QByteArray(16 * 1024 * 1024 + 1, '{')
                              << u"It is longer than 16 MiB, which no request is."_s;
    QTest::newRow("too many words") << "curl" + QByteArray(" a").repeated(50'000)
                                    << u"It has more words than a command line has."_s;
    QTest::newRow("printf alone") << "printf x"_ba << u"No curl command is in it."_s;
}

void TestBroughtIn::whatIsNoRequestIsRefusedInWords()
{
    QFETCH(QByteArray, text);
    const BroughtIn in = bringIn(text);
    QTEST(in.problem, "problem");
    QVERIFY(in.body.isEmpty());
    QVERIFY(!in.request);
}

void TestBroughtIn::aBodyAloneIsKeptToTheByte_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("JSON") << " {\"Surname\": \"curl http://a\"}\n"_ba;
    QTest::newRow("XML") << "<CustomerCreateParams/>"_ba;
    QTest::newRow("a byte-order mark") << "\ufeff{}"_ba;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6);
    QTest::newRow("broken") << QByteArray("{\"a\0\xff", 5);
}

void TestBroughtIn::aBodyAloneIsKeptToTheByte()
{
    QFETCH(QByteArray, body);
    const BroughtIn in = bringIn(body);
    QCOMPARE(in.problem, QString());
    QCOMPARE(in.body, body);
    QVERIFY(in.url.isEmpty() && in.headers.isEmpty() && in.notes.isEmpty());
    QVERIFY(in.request.has_value());
}

void TestBroughtIn::aRequestAsItGoesOverTheWireIsRead()
{
    const BroughtIn in =
        bringIn("\r\nPOST /api/v1/CustomerCreate HTTP/1.1\r\nHost: caliq.example\r\n"
                "Content-Type: text/xml\r\nContent-Length: 3\r\nX:  y \r\n\r\n<a/>\r\n");
    QCOMPARE(in.problem, QString());
    QCOMPARE(in.url, QUrl(u"https://caliq.example/api/v1/CustomerCreate"_s));
    QCOMPARE(in.headers, (QList<HttpHeader>{{"Content-Type", "text/xml"}, {"X", "y"}}));
    QCOMPARE(in.body, "<a/>\r\n"_ba);
    QCOMPARE(in.notes, QStringList());
    QCOMPARE(bringIn("GET / HTTP/1.1\n\n").notes.size(), 1);
}

void TestBroughtIn::hostileTextEndsSoon_data()
{
    QTest::addColumn<QByteArray>("text");

    constexpr qsizetype size = 16 * 1024 * 1024 - 100;
    QTest::newRow("dollars") << "curl " + QByteArray(size, '$');
    QTest::newRow("variables") << "curl " + QByteArray("$A").repeated(size / 2);
    QTest::newRow("commands in it") << "curl " + QByteArray("$(a)").repeated(size / 4);
    QTest::newRow("open commands") << "curl " + QByteArray("$(").repeated(size / 2);
    QTest::newRow("back quotes") << "curl " + QByteArray("``").repeated(size / 2);
    QTest::newRow("pipes") << "curl " + QByteArray("|a").repeated(size / 2);
    QTest::newRow("parentheses") << "curl " + QByteArray(size, '(');
    QTest::newRow("backslashes") << "curl " + QByteArray(size, '\\');
    QTest::newRow("carets") << "curl ^\"" + QByteArray(size, '^');
    QTest::newRow("short options") << "curl -" + QByteArray(size, 'k');
    QTest::newRow("one header") << "curl -H a:" + QByteArray(size, 'b');
    QTest::newRow("printf") << "printf '" + QByteArray(size / 2, '\\') + "' | curl -d @- http://a";
    QTest::newRow("lines of a head")
        << "POST / HTTP/1.1\n" + QByteArray("a:b\n").repeated(size / 4);
    QTest::newRow("open lists") << QByteArray(size, '[');
    QTest::newRow("a body as long as it may be") << "{\"a\": \"" + QByteArray(size, 'x') + "\"}";
}

void TestBroughtIn::hostileTextEndsSoon()
{
    QFETCH(QByteArray, text);
    QElapsedTimer clock;
    clock.start();
    const BroughtIn in = bringIn(text);
    QVERIFY(in.notes.size() < 100);
    QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
}

void TestBroughtIn::cutAndShuffledCommandsDoNoHarm()
{
    HostileText hostile(11);
    const QByteArray whole =
        "{ printf %s 'a'; printf '\\000'; } | curl -q \"http://a/b\" -H $'A: \\x41'"
        " --data-raw \"$(printf '\\302')\" -d @- --json '{}' ^\n `x` ${A} # b";
    for (int i = 0; i < 3000; ++i) {
        QByteArray text = whole;
        for (int cuts = hostile.below(4); cuts >= 0; --cuts) {
            const int at = hostile.below(int(text.size()));
            text = text.sliced(at) + hostile.bytes(hostile.below(4)) + text.first(at);
            text.truncate(1 + hostile.below(int(text.size())));
        }
        const BroughtIn in = readCurl("curl " + text);
        QVERIFY(in.problem.isEmpty() || in.body.isEmpty());
        readHttpRequest(text);
    }
}

QTEST_GUILESS_MAIN(TestBroughtIn)
#include "tst_broughtin.moc"
