// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "inspector/codeview.h"
#include "windowfixture.h"

#include <QLabel>
#include <QPushButton>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

class TestSendAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void bytesThatSomebodyWroteAreStillThoseBytes();
    void whatWasSentAnywayIsSentAnywayAgain();

private:
    void writeBody(const QByteArray &text);
    QList<HttpRequest> creates() const;
    Attempt lastAttempt();
    void sendAnyway() const;
    void sendAgain();

    FakeClient m_client;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestSendAgain::init()
{
    m_client.requests.clear();
    TransportResult offline;
    offline.error = QNetworkReply::ConnectionRefusedError;
    m_client.answerWith(offline);
    m_fixture = std::make_unique<WindowFixture>(m_client);
    const Environment local{.name = u"Local"_s, .baseUrl = QUrl(u"http://127.0.0.1:9"_s)};
    m_fixture->environments().prepend(local);
    m_fixture->keys.keys = {{keyEntry(local), u"very-secret"_s}};
    m_fixture->open();
    QTRY_COMPARE(m_fixture->line(field::apiKey)->text(), u"very-secret"_s);
    m_fixture->typeCustomer(u"Smith"_s);
}

void TestSendAgain::cleanup()
{
    m_fixture.reset();
}

void TestSendAgain::writeBody(const QByteArray &text)
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    auto *body = m_fixture->find<CodeView>("requestBody"_L1);
    QTRY_VERIFY(body && body->isVisible());
    body->setFocus();
    QTest::keyClick(body->focusProxy(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(body->focusProxy(), Qt::Key_Delete);
    QTest::keyClicks(body->focusProxy(), QString::fromUtf8(text));
}

QList<HttpRequest> TestSendAgain::creates() const
{
    QList<HttpRequest> creates = m_client.requests;
    creates.removeIf([](const HttpRequest &request) {
        return !request.url.path().endsWith("/CustomerCreate"_L1);
    });
    return creates;
}

Attempt TestSendAgain::lastAttempt()
{
    auto page = m_fixture->journal.page({});
    page.waitForFinished();
    return page.result().attempts.value(0);
}

void TestSendAgain::sendAnyway() const
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Return,
                    Qt::ControlModifier | Qt::ShiftModifier);
}

void TestSendAgain::sendAgain()
{
    QTRY_VERIFY(!m_fixture->find<QLabel>("outcome"_L1)->text().isEmpty());
    QPushButton *again = nullptr;
    for (QPushButton *button : m_fixture->window->findChildren<QPushButton *>()) {
        if (button->text() == u"Send again"_s)
            again = button;
    }
    QVERIFY(again);
    QTRY_VERIFY(again->isVisible());
    again->click();
    QTRY_COMPARE(creates().size(), 2);
}

void TestSendAgain::bytesThatSomebodyWroteAreStillThoseBytes()
{
    writeBody("{ \"apiKey\": \"{{apiKey}}\", \"Shoe\": [1, ");
    sendAnyway();
    QTRY_COMPARE(creates().size(), 1);
    sendAgain();
    QCOMPARE(creates().size(), 2);
    QCOMPARE(creates()[0].body, "{ \"apiKey\": \"very-secret\", \"Shoe\": [1, ");
    QCOMPARE(creates()[1].body, creates()[0].body);
    QCOMPARE(creates()[1].headers, creates()[0].headers);
    QCOMPARE(lastAttempt().sentAs, SentAs::Raw);
}

void TestSendAgain::whatWasSentAnywayIsSentAnywayAgain()
{
    m_fixture->type(field::email, u"no email"_s);
    sendAnyway();
    QTRY_COMPARE(creates().size(), 1);
    sendAgain();
    QCOMPARE(creates().size(), 2);
    QCOMPARE(creates()[1].body, creates()[0].body);
    QCOMPARE(lastAttempt().sentAs, SentAs::Anyway);
}

QTEST_MAIN(TestSendAgain)
#include "tst_sendagain.moc"
