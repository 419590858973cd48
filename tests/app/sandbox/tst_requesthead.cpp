// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/requesthead.h"

#include <QTest>

using namespace desk;

class TestRequestHead : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHeadEndsAtItsBlankLine();
    void whatTheSandboxNeedsIsRead_data();
    void whatTheSandboxNeedsIsRead();
    void whatItCannotGoOnWithIsRefused_data();
    void whatItCannotGoOnWithIsRefused();
};

void TestRequestHead::theHeadEndsAtItsBlankLine()
{
    QCOMPARE(endOfHead(""), -1);
    QCOMPARE(endOfHead("POST / HTTP/1.1\r\n"), -1);
    QCOMPARE(endOfHead("A\r\n\r\nbody\r\n\r\n"), 5);
    QCOMPARE(endOfHead("A\n\nbody\r\n\r\n"), 3);
}

void TestRequestHead::whatTheSandboxNeedsIsRead_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<qint64>("contentLength");
    QTest::addColumn<bool>("close");
    QTest::newRow("plain") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\n\r\n") << qint64(-1)
                           << false;
    QTest::newRow("length") << QByteArray("POST / HTTP/1.1\r\ncontent-length:7 \r\n\r\n")
                            << qint64(7) << false;
    QTest::newRow("length twice the same")
        << QByteArray("POST / HTTP/1.1\r\nContent-Length: 7\r\nContent-Length: 7\r\n\r\n")
        << qint64(7) << false;
    QTest::newRow("close") << QByteArray("POST / HTTP/1.1\r\nConnection: keep, Close\r\n\r\n")
                           << qint64(-1) << true;
    QTest::newRow("closer") << QByteArray("POST / HTTP/1.1\r\nConnection: closer\r\n\r\n")
                            << qint64(-1) << false;
    QTest::newRow("HTTP/1.0") << QByteArray("POST / HTTP/1.0\r\n\r\n") << qint64(-1) << true;
    QTest::newRow("LF only") << QByteArray("POST / HTTP/1.1\nContent-Length: 1\n\n") << qint64(1)
                             << false;
}

void TestRequestHead::whatTheSandboxNeedsIsRead()
{
    QFETCH(const QByteArray, head);
    QFETCH(const qint64, contentLength);
    QFETCH(const bool, close);
    const std::optional<RequestHead> read = readHead(head);
    QVERIFY(read);
    QCOMPARE(read->method, "POST");
    QCOMPARE(read->contentLength.value_or(-1), contentLength);
    QCOMPARE(read->close, close);
}

void TestRequestHead::whatItCannotGoOnWithIsRefused_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("binary") << QByteArray("\0\1\2\xff", 4);
    QTest::newRow("no version") << QByteArray("POST /\r\n\r\n");
    QTest::newRow("no target") << QByteArray("POST  HTTP/1.1\r\n\r\n");
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\n");
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\r\n\r\n");
    QTest::newRow("no colon") << QByteArray("POST / HTTP/1.1\r\nHost\r\n\r\n");
    QTest::newRow("folded") << QByteArray("POST / HTTP/1.1\r\nA: b\r\n c: d\r\n\r\n");
    QTest::newRow("length is text") << QByteArray("POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n");
    QTest::newRow("length below 0") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n");
    QTest::newRow("length past all")
        << QByteArray("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n");
    QTest::newRow("two lengths") << QByteArray(
        "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n");
    QTest::newRow("length and chunks")
        << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n");
    QTest::newRow("upgrade") << QByteArray("GET / HTTP/1.1\r\nConnection: Upgrade\r\n\r\n");
}

void TestRequestHead::whatItCannotGoOnWithIsRefused()
{
    QFETCH(const QByteArray, head);
    QVERIFY(!readHead(head));
}

QTEST_GUILESS_MAIN(TestRequestHead)
#include "tst_requesthead.moc"
