// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "sandbox/shownbytes.h"
#include "windowfixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeView>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

/// Opened from the main window, driven by the keyboard.
class TestSandboxWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void itsAddressIsThereToCopy();
    void faultsCountAtOnceAndStayInSight();
    void aRuleThatIsHalfTypedChangesNothing();
    void noFaultsTakesThemAllAway();
    void faultsAreOffAtTheNextStart();
    void whatIsReceivedIsListed();
    void whatWasReceivedBeforeIsListedToo();
    void hostileBytesAreText_data();
    void hostileBytesAreText();
    void aThousandASecondDoNotFreezeIt();
    void aReaderIsNotScrolledAway();

private:
    QDialog *open()
    {
        QTest::keyClick(m_fixture->window.get(), Qt::Key_B,
                        Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = m_fixture->find<QDialog>("sandboxWindow"_L1);
        [&] { QVERIFY(dialog && QTest::qWaitForWindowActive(dialog)); }();
        return dialog;
    }
    template <typename Widget>
    Widget *in(QDialog *dialog, QLatin1StringView name)
    {
        return dialog->findChild<Widget *>(name);
    }
    QToolButton *sign() const { return m_fixture->find<QToolButton>("sandboxFaults"_L1); }
    SandboxLog &log() { return m_fixture->sandbox.log(); }

    static SandboxReceipt receipt(const QByteArray &bytes = "POST /here HTTP/1.1\r\n\r\n{}")
    {
        SandboxReceipt one;
        one.at = QDateTime::currentDateTimeUtc();
        one.method = "POST";
        one.target = "/here";
        one.status = 200;
        one.size = bytes.size();
        one.bytes = bytes;
        return one;
    }

    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestSandboxWindow::init()
{
    m_client = std::make_unique<FakeClient>();
    m_fixture = std::make_unique<WindowFixture>(*m_client);
    m_fixture->open();
}

void TestSandboxWindow::cleanup()
{
    m_fixture.reset();
    m_client.reset();
}

void TestSandboxWindow::itsAddressIsThereToCopy()
{
    QDialog *dialog = open();
    auto *address = in<QLineEdit>(dialog, "sandboxAddress"_L1);
    QTRY_VERIFY(address->text().startsWith("http://127.0.0.1:"_L1));
    QVERIFY(!dialog->isModal());
}

void TestSandboxWindow::faultsCountAtOnceAndStayInSight()
{
    QTRY_VERIFY(!sign()->isVisible());
    QDialog *dialog = open();
    auto *answer = in<QComboBox>(dialog, "answer"_L1);
    answer->setFocus();
    QTest::keyClicks(answer, u"503"_s);
    QCOMPARE(m_fixture->sandbox.faults().status, 503);
    QTRY_VERIFY(sign()->isVisible());
    QVERIFY(sign()->text().contains("503"_L1));
    QVERIFY(!sign()->icon().isNull());

    auto *drifts = in<QLineEdit>(dialog, "drifts"_L1);
    drifts->setFocus();
    QTest::keyClicks(drifts, u"Line1:limit:25, Country:lacks:GBR:xml"_s);
    QCOMPARE(m_fixture->sandbox.faults().drifts.size(), 2);
    QVERIFY2(sign()->text().contains("1 more"_L1), qPrintable(sign()->text()));
    QVERIFY(sign()->toolTip().contains("Country:lacks:GBR:xml"_L1));

    auto *latency = in<QSpinBox>(dialog, "latency"_L1);
    latency->setFocus();
    latency->selectAll();
    QTest::keyClicks(latency, u"750"_s);
    QCOMPARE(m_fixture->sandbox.faults().delay, std::chrono::milliseconds(750));
    QCOMPARE(m_fixture->sandbox.faults().drifts.size(), 2);
}

void TestSandboxWindow::aRuleThatIsHalfTypedChangesNothing()
{
    QDialog *dialog = open();
    auto *drifts = in<QLineEdit>(dialog, "drifts"_L1);
    drifts->setFocus();
    QTest::keyClicks(drifts, u"Line9:limit:25"_s);
    QVERIFY(m_fixture->sandbox.faults().isNone());
    QVERIFY2(drifts->accessibleDescription().contains("Line9"_L1),
             qPrintable(drifts->accessibleDescription()));
}

void TestSandboxWindow::noFaultsTakesThemAllAway()
{
    m_fixture->sandbox.setFaults(
        readFaults({u"latency"_s, u"garbage"_s, u"drift=Line1:limit:2"_s}).faults);
    QTRY_VERIFY(sign()->isVisible());
    QDialog *dialog = open();
    QCOMPARE(in<QSpinBox>(dialog, "latency"_L1)->value(), 2000);
    QCOMPARE(in<QComboBox>(dialog, "answer"_L1)->currentData(), u"garbage"_s);
    QCOMPARE(in<QLineEdit>(dialog, "drifts"_L1)->text(), u"Line1:limit:2"_s);
    QTest::keyClick(in<QPushButton>(dialog, "noFaults"_L1), Qt::Key_Space);
    QVERIFY(m_fixture->sandbox.faults().isNone());
    QTRY_VERIFY(!sign()->isVisible());
}

void TestSandboxWindow::faultsAreOffAtTheNextStart()
{
    m_fixture->sandbox.setFaults({.status = 503});
    m_fixture->window->close();
    const Sandbox next(m_fixture->folder().sandboxFile());
    QVERIFY(next.faults().isNone());
}

void TestSandboxWindow::whatIsReceivedIsListed()
{
    QDialog *dialog = open();
    auto *list = in<QTreeView>(dialog, "received"_L1);
    QCOMPARE(list->model()->rowCount(), 0);
    log().add(receipt());
    QTRY_COMPARE(list->model()->rowCount(), 1);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Home);
    QCOMPARE(in<QPlainTextEdit>(dialog, "receivedBytes"_L1)->toPlainText(),
             u"POST /here HTTP/1.1\n\n{}"_s);
    QTest::keyClick(in<QPushButton>(dialog, "clearReceived"_L1), Qt::Key_Space);
    QCOMPARE(list->model()->rowCount(), 0);
    QCOMPARE(in<QPlainTextEdit>(dialog, "receivedBytes"_L1)->toPlainText(), QString());
    log().add(receipt());
    QTRY_COMPARE(list->model()->rowCount(), 1);
}

void TestSandboxWindow::whatWasReceivedBeforeIsListedToo()
{
    log().add(receipt());
    QCOMPARE(in<QTreeView>(open(), "received"_L1)->model()->rowCount(), 1);
}

void TestSandboxWindow::hostileBytesAreText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << QByteArray("<b>bold</b>") << u"<b>bold</b>"_s;
    QTest::newRow("escapes") << QByteArray("\x1b[31m") << u"\\x1b[31m"_s;
    QTest::newRow("zero") << QByteArray("a\0b", 3) << u"a\\x00b"_s;
    QTest::newRow("utf-8") << QByteArray("\xc3\xa9") << u"é"_s;
    QTest::newRow("not utf-8") << QByteArray("a\xff\xc3") << u"a\\xff\\xc3"_s;
    QTest::newRow("mark in front") << QByteArray("\xef\xbb\xbfx") << u"\ufeffx"_s;
    QTest::newRow("line breaks") << QByteArray("a\r\nb\rc") << u"a\nb\\x0dc"_s;
}

void TestSandboxWindow::hostileBytesAreText()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, text);
    QCOMPARE(shownBytes(bytes), text);
}

void TestSandboxWindow::aThousandASecondDoNotFreezeIt()
{
    QDialog *dialog = open();
    auto *list = in<QTreeView>(dialog, "received"_L1);
    qint64 longest = 0;
    for (int batch = 0; batch < 15; ++batch) {
        for (int i = 0; i < 100; ++i)
            log().add(receipt(QByteArray(900, 'x')));
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY(log().after(quint64(batch) * 100 + 100).isEmpty() &&
                    list->model()->rowCount() == std::min(1000, batch * 100 + 100));
        longest = std::max(longest, clock.elapsed());
    }
    QCOMPARE(list->model()->rowCount(), 1000);
    QVERIFY2(longest < 2000, qPrintable(QString::number(longest)));
}

void TestSandboxWindow::aReaderIsNotScrolledAway()
{
    for (int i = 0; i < 200; ++i)
        log().add(receipt());
    QDialog *dialog = open();
    auto *list = in<QTreeView>(dialog, "received"_L1);
    list->setCurrentIndex(list->model()->index(3, 0));
    list->scrollToTop();
    log().add(receipt());
    QTRY_COMPARE(list->model()->rowCount(), 201);
    QCOMPARE(list->indexAt({5, 5}).row(), 0);
    QCOMPARE(list->currentIndex().row(), 3);
    list->scrollToBottom();
    log().add(receipt());
    QTRY_COMPARE(list->model()->rowCount(), 202);
    QVERIFY(list->viewport()->rect().intersects(list->visualRect(list->model()->index(201, 0))));
}

QTEST_MAIN(TestSandboxWindow)
#include "tst_sandboxwindow.moc"
