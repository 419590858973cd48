// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/curlcommand.h"

#include "faultserver.h"
#include "hostiletext.h"
#include "interchange/shellwriting.h"
#include "postandwait.h"
#include "service/capture.h"
#include "service/environment.h"
#include "service/servicerequest.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace desk;
using namespace desk::test;

/// The copied command, run by real shells and real curl against a raw socket.
class TestCurlCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void anOrdinaryRequestReadsAsOneWouldTypeIt();
    void aWordIsReadableAndHarmless_data();
    void aWordIsReadableAndHarmless();
    void theSameBytesArrive_data();
    void theSameBytesArrive();
    void bodiesOfAnyKindArriveAsTheyAre_data();
    void bodiesOfAnyKindArriveAsTheyAre();
    void theKeyIsNowhereInIt();
    void oneRequestLeavesWhateverTheAnswer();
    void theWayThereIsTheProgramsOwn_data();
    void theWayThereIsTheProgramsOwn();
    void anAddressIsTakenAsItStands();

private:
    /// Runs the script in the shell: what curl sent, in the order of its lines.
    void run(const QString &shell, const QByteArray &script);

    QTemporaryDir m_home;
};

namespace {

/// One that the test wrote for itself: nothing in it is the program's.
QByteArray assignment(const QString &key)
{
    return "CALIQ_API_KEY='" + key.toUtf8().replace('\'', "'\\''") + "'\n";
}

QByteArray discarding(const QString &command)
{
    return command.toUtf8() + " >/dev/null 2>&1\n";
}

/// The request line, then the headers by name. White space at the end of a value means nothing.
QByteArray sortedHead(const ReceivedRequest &request)
{
    QList<QByteArray> lines;
    for (const QByteArray &line : request.head.split('\n')) {
        const bool empty = line.endsWith(": \r");
        lines.append(empty ? line.chopped(2) + '\r' : line);
    }
    std::sort(lines.begin() + 1, lines.end());
    return lines.join('\n');
}

HttpRequest withoutKey(const HttpRequest &request, const QString &key)
{
    return requestOf(capture(request, {}, Redactor(key)), request.route);
}

/// A request as the program sends it, from the form, or of whatever one can type into the dock.
struct Sample
{
    HttpRequest request;
    QString key;
};

Sample sample(HostileText &hostile, const QUrl &url)
{
    Environment environment;
    environment.baseUrl = url;
    const int kind = hostile.below(3);
    environment.format = kind == 1 ? BodyFormat::Xml : BodyFormat::Json;
    const Request request = hostile.request(environment.format);
    Sample sample{created(request, environment), request.text(field::apiKey)};
    if (kind < 2)
        return sample;
    sample.request.body = hostile.bytes(hostile.below(300));
    sample.request.headers.append(HttpHeader{"X-Hostile", hostile.headerValue()});
    sample.request.headers.append(HttpHeader{"X-Empty", ""});
    if (hostile.below(4) == 0)
        sample.request.headers.removeFirst(); // Content-Type
    if (hostile.below(4) == 0)
        sample.request.url.setQuery(u"a=[1-3]&b={x,y}&c=%20'$`"_s);
    return sample;
}

} // namespace

void TestCurlCommand::initTestCase()
{
    // What is in there must not matter.
    QFile settings(m_home.filePath(u".curlrc"_s));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("location\nuser-agent = \"elsewhere\"\nheader = \"X-Own: 1\"\nretry = 3\n");
}

void TestCurlCommand::run(const QString &shell, const QByteArray &script)
{
    QFile file(m_home.filePath(u"script"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(script);
    file.close();
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"http_proxy"_s, u"http://127.0.0.1:9"_s); // nobody is there
    process.setProcessEnvironment(environment);
    process.start(shell, {file.fileName()});
    QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, 300'000);
}

void TestCurlCommand::anOrdinaryRequestReadsAsOneWouldTypeIt()
{
    HttpRequest request;
    request.url = QUrl(u"https://caliq.example/api/v1/CustomerCreate"_s);
    request.headers = {{"Content-Type", "application/json"}, {"Content-Length", "999"},
                       {"Accept", "application/json"},       {"Accept-Language", "en"},
                       {"Accept-Encoding", "identity"},      {"User-Agent", "customer-desk/1.0"}};
    request.body = "{\n  \"apiKey\": \"{{apiKey}}\",\n  \"Surname\": \"O'Neil\"\n}";
    QCOMPARE(
        curlCommand(request, KeyText::Plain),
        uR"x(curl -q --http1.1 --globoff --path-as-is 'https://caliq.example/api/v1/CustomerCreate' \
  -H 'Content-Type: application/json' \
  -H 'Accept: application/json' \
  -H 'Accept-Language: en' \
  -H 'Accept-Encoding: identity' \
  -H 'User-Agent: customer-desk/1.0' \
  -H 'Connection: Keep-Alive' \
  -H 'Expect:' \
  --data-raw '{
  "apiKey": "'"$CALIQ_API_KEY"'",
  "Surname": "O'\''Neil"
}')x"_s);
}

void TestCurlCommand::aWordIsReadableAndHarmless_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");

    QTest::newRow("nothing") << QByteArray() << u"''"_s;
    QTest::newRow("text") << QByteArray("a $HOME `id` !x \\ \"") << u"'a $HOME `id` !x \\ \"'"_s;
    QTest::newRow("single quotes") << QByteArray("'a'") << uR"x(''\''a'\''')x"_s;
    QTest::newRow("letters of any script") << "é漢😀"_ba << u"'é漢😀'"_s;
    QTest::newRow("line feed") << QByteArray("a\nb") << u"'a\nb'"_s;
    QTest::newRow("tab") << QByteArray("a\tb") << uR"x('a'"$(printf '\011')"'b')x"_s;
    QTest::newRow("digit after a number") << QByteArray("\x1b"
                                                        "1")
                                          << uR"x("$(printf '\033')"'1')x"_s;
    QTest::newRow("turned writing") << "\u202e"_ba << uR"x("$(printf '\342\200\256')")x"_s;
    QTest::newRow("byte-order mark") << "\ufeff"_ba << uR"x("$(printf '\357\273\277')")x"_s;
    QTest::newRow("no UTF-8") << "\xc3("_ba << uR"x("$(printf '\303')"'(')x"_s;
    QTest::newRow("half a character") << "\xe2\x82"_ba << uR"x("$(printf '\342\202')")x"_s;
    QTest::newRow("the key") << "a{{apiKey}}b"_ba << uR"x('a'"$CALIQ_API_KEY"'b')x"_s;
}

void TestCurlCommand::aWordIsReadableAndHarmless()
{
    QFETCH(QByteArray, bytes);
    QTEST(shellWord(bytes, KeySpelling::AsItStands), "word");
}

void TestCurlCommand::theSameBytesArrive_data()
{
    QTest::addColumn<QString>("shell");
    QTest::newRow("bash") << u"bash"_s;
    QTest::newRow("dash") << u"dash"_s;
}

/// CURL_REQUESTS=1000 makes the long run of it.
void TestCurlCommand::theSameBytesArrive()
{
    QFETCH(QString, shell);
    const int asked = qEnvironmentVariableIntValue("CURL_REQUESTS");
    const int count = asked > 0 ? asked : 60;

    FaultServer server({answerWith(httpAnswer(200, "{}"))});
    HostileText hostile(20'261'123);
    NetworkClient client;
    QByteArray script;
    for (int i = 0; i < count; ++i) {
        const Sample sample = ::sample(hostile, server.url());
        QVERIFY(postAndWait(client, sample.request).complete);
        script += assignment(sample.key);
        script += discarding(curlCommand(withoutKey(sample.request, sample.key)));
    }
    run(shell, script);
    QCOMPARE(server.complete(), 2 * count);
    for (int i = 0; i < count; ++i) {
        const ReceivedRequest &own = server.requests().at(i);
        const ReceivedRequest &curls = server.requests().at(count + i);
        QCOMPARE(curls.body, own.body);
        QCOMPARE(sortedHead(curls), sortedHead(own));
    }
}

void TestCurlCommand::bodiesOfAnyKindArriveAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("body");

    QByteArray everyByte;
    for (int i = 0; i < 256; ++i)
        everyByte += char(i);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("every byte") << everyByte;
    QTest::newRow("NULs alone") << QByteArray(3, '\0');
    QTest::newRow("line feeds at the end") << "{}\n\n\n"_ba;
    QTest::newRow("a file's name, as curl takes it") << "@/etc/hostname"_ba;
    QTest::newRow("standard input, as curl takes it") << "@-"_ba;
    QTest::newRow("an option") << "--next"_ba;
    QTest::newRow("longer than a word may be") << QByteArray(300'000, 'x');
    QTest::newRow("long enough for curl to ask first") << QByteArray(3'000'000, 'y') + '\n';
}

void TestCurlCommand::bodiesOfAnyKindArriveAsTheyAre()
{
    QFETCH(QByteArray, body);
    for (const QString &shell : {u"bash"_s, u"dash"_s}) {
        FaultServer server({answerWith(httpAnswer(200, "{}"))});
        NetworkClient client;
        const HttpRequest request = someRequest(server.url(), body);
        postAndWait(client, request);
        run(shell, discarding(curlCommand(request)));
        QCOMPARE(server.complete(), 2);
        QCOMPARE(server.requests().at(1).body, body);
        QCOMPARE(sortedHead(server.requests().at(1)), sortedHead(server.requests().at(0)));
    }
}

void TestCurlCommand::theKeyIsNowhereInIt()
{
    HostileText hostile(7);
    for (int i = 0; i < 200; ++i) {
        const Sample sample = ::sample(hostile, QUrl(u"https://caliq.example/"_s));
        const QString command = curlCommand(withoutKey(sample.request, sample.key));
        QVERIFY(!command.contains(sample.key));
        QVERIFY(!command.contains(sample.key.first(7))); // its number
    }
}

void TestCurlCommand::oneRequestLeavesWhateverTheAnswer()
{
    for (const QByteArray &answer :
         {httpAnswer(302, "", "Location: /elsewhere\r\n"), httpAnswer(503, "no"), QByteArray()}) {
        FaultServer server({answerWith(answer)});
        run(u"dash"_s, discarding(curlCommand(someRequest(server.url()))));
        QCOMPARE(server.begun(), 1);
    }
}

void TestCurlCommand::theWayThereIsTheProgramsOwn_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QString>("options");

    QTest::newRow("the system's") << u"https://caliq.example"_s << u"system"_s << QString();
    QTest::newRow("none") << u"https://caliq.example"_s << u"none"_s << u"--noproxy '*'"_s;
    QTest::newRow("named") << u"https://caliq.example"_s << u"http://proxy.example:3128"_s
                           << u"--proxy 'http://proxy.example:3128'"_s;
    QTest::newRow("SOCKS") << u"https://caliq.example"_s << u"socks5://proxy.example:1080"_s
                           << u"--proxy 'socks5h://proxy.example:1080'"_s;
    QTest::newRow("plain http goes through none")
        << u"http://caliq.example"_s << u"http://proxy.example:3128"_s << u"--noproxy '*'"_s;
    QTest::newRow("nor does this computer")
        << u"https://localhost"_s << u"http://proxy.example:3128"_s << u"--noproxy '*'"_s;
}

void TestCurlCommand::theWayThereIsTheProgramsOwn()
{
    QFETCH(QString, url);
    QFETCH(QString, proxy);
    QFETCH(QString, options);

    HttpRequest request = someRequest(QUrl(url));
    request.route.proxy = proxyFromName(proxy).proxy;
    const QString command = curlCommand(request);
    QCOMPARE(command.contains("proxy "_L1), !options.isEmpty());
    QVERIFY(command.contains(options));
    QVERIFY(!command.contains("--cacert"_L1));

    request.route.caFile = u"/etc/O'Neil/ca.pem"_s;
    QVERIFY(curlCommand(request).contains(uR"x(--cacert '/etc/O'\''Neil/ca.pem')x"_s));
}

void TestCurlCommand::anAddressIsTakenAsItStands()
{
    HttpRequest request = someRequest({});
    request.url =
        QUrl::fromEncoded("http://ann:secret@127.0.0.1:1/a/../b'c?k=%7B%7BapiKey%7D%7D#x");
    const QString command = curlCommand(request);
    QVERIFY2(command.contains(uR"x( 'http://127.0.0.1:1/a/../b'\''c?k='"$CALIQ_API_KEY")x"_s),
             qPrintable(command));
}

QTEST_GUILESS_MAIN(TestCurlCommand)
#include "tst_curlcommand.moc"
