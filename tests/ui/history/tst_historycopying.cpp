// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/curlcopy.h"
#include "panefixture.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

using namespace desk;
using namespace Qt::StringLiterals;

class TestHistoryCopying : public QObject, private PaneFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { makeJournal(); }
    void cleanup() { close(); }
    void copyingARowGivesItsColumns();
    void severalRowsAreCopiedAsATableThatCannotActInASpreadsheet();
    void whatIsShownIsExported();
    void chosenRowsAloneAreExported();
    void whatWasSentIsCopiedAsCurl();
    void chosenRowsAreExportedAsHar();

private:
    QString copied() const;
    QByteArray exported(const QString &file);
};

QString TestHistoryCopying::copied() const
{
    QSignalSpy changed(QGuiApplication::clipboard(), &QClipboard::dataChanged);
    QTest::keyClick(list(), Qt::Key_C, Qt::ControlModifier);
    return changed.wait() ? QGuiApplication::clipboard()->text() : QString();
}

void TestHistoryCopying::copyingARowGivesItsColumns()
{
    m_fixture->add(m_smith, Outcome::Created, sample::createdAnswer(7, u"A-9"_s));
    open();
    list()->setFocus();
    const QStringList cells = copied().split(u'\t');
    QCOMPARE(cells.size(), list()->model()->columnCount());
    QVERIFY(cells.contains(u"A-9"_s));
    QVERIFY(cells.contains(u"7"_s));
}

void TestHistoryCopying::severalRowsAreCopiedAsATableThatCannotActInASpreadsheet()
{
    m_fixture->add(sample::request(u"=1+1"_s, {}), Outcome::Created);
    m_fixture->add(m_smith, Outcome::Created);
    open();
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_A, Qt::ControlModifier);
    const QStringList lines = copied().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).contains("Outcome"_L1));
    QVERIFY(lines.at(1).contains("Smith"_L1));
    QVERIFY(lines.at(2).contains("\t'=1+1\t"_L1));
}

QByteArray TestHistoryCopying::exported(const QString &file)
{
    m_pane->exportShown();
    auto *dialog = m_pane->findChild<QFileDialog *>();
    dialog->selectFile(file);
    QSignalSpy said(m_pane.get(), &HistoryPane::said);
    QMetaObject::invokeMethod(dialog, "accept");
    if (!said.wait() || !said.first().first().toString().contains("exported to"_L1))
        return {};
    QFile written(file);
    return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
}

void TestHistoryCopying::whatIsShownIsExported()
{
    const QTemporaryDir folder;
    m_fixture->add(m_smith, Outcome::Created);
    m_fixture->add(sample::request(u"Bob"_s, u"Jones"_s), Outcome::Created);
    open();
    QTest::keyClicks(search(), u"jones"_s);
    QTRY_COMPARE(rows(), 1);
    const QByteArray csv = exported(folder.filePath(u"a.csv"_s));
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    QVERIFY(csv.contains("Jones"));
    QVERIFY(!csv.contains("Smith"));
}

void TestHistoryCopying::chosenRowsAloneAreExported()
{
    const QTemporaryDir folder;
    m_fixture->add(m_smith, Outcome::Created);
    m_fixture->add(sample::request(u"Bob"_s, u"Jones"_s), Outcome::Created);
    m_fixture->add(sample::request(u"Eve"_s, u"Brown"_s), Outcome::Created);
    open();
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Down, Qt::ShiftModifier);
    const QByteArray csv = exported(folder.filePath(u"a.csv"_s));
    QVERIFY(csv.contains("Brown"));
    QVERIFY(csv.contains("Jones"));
    QVERIFY(!csv.contains("Smith"));
}

void TestHistoryCopying::whatWasSentIsCopiedAsCurl()
{
    Exchange exchange;
    exchange.url = QUrl(u"https://caliq.example/api/v1/CustomerCreate"_s);
    exchange.requestBody = "{\"apiKey\": \"{{apiKey}}\"}";
    const Attempt attempt = m_fixture->begin(m_smith);
    m_fixture->journal().finish(attempt.id, Conclusion(), exchange).waitForFinished();
    open();
    QSignalSpy said(m_pane.get(), &HistoryPane::said);
    m_pane->curlCopy().setWayFinder([](const QString &) {
        return CurlCopy::Way{.route = {{}, u"/ca.pem"_s}, .key = KeyText::Plain};
    });
    m_pane->copyAsCurl();
    QVERIFY(said.wait());
    const QString command = QGuiApplication::clipboard()->text();
    QVERIFY(command.startsWith("curl "_L1));
    QVERIFY(command.contains("--cacert '/ca.pem'"_L1));
    QVERIFY(command.endsWith(uR"x(--data-raw '{"apiKey": "'"$CALIQ_API_KEY"'"}')x"_s));
}

void TestHistoryCopying::chosenRowsAreExportedAsHar()
{
    const QTemporaryDir folder;
    m_fixture->add(m_smith, Outcome::Created); // without an exchange
    Exchange exchange;
    exchange.url = QUrl(u"https://caliq.example/api/v1/CustomerCreate"_s);
    const Attempt attempt = m_fixture->begin(sample::request(u"Bob"_s, u"Jones"_s));
    m_fixture->journal().finish(attempt.id, Conclusion(), exchange).waitForFinished();
    open();
    list()->selectAll();
    m_pane->exportHar();
    auto *dialog = m_pane->findChild<QFileDialog *>();
    dialog->selectFile(folder.filePath(u"a.har"_s));
    QSignalSpy said(m_pane.get(), &HistoryPane::said);
    QMetaObject::invokeMethod(dialog, "accept");
    QVERIFY(said.wait());
    QVERIFY(said.first().first().toString().startsWith("1 attempts exported to"_L1));
    QVERIFY(said.first().first().toString().contains("1 are not in it"_L1));
    QFile har(folder.filePath(u"a.har"_s));
    QVERIFY(har.open(QIODevice::ReadOnly) && har.readAll().contains(attempt.id.toLatin1()));
}

QTEST_MAIN(TestHistoryCopying)
#include "tst_historycopying.moc"
