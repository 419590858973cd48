// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace desk;
using namespace desk::test;

namespace {

const auto createdBody = R"({"CustomerCreateData": {"OK": true, "AccountID": 71, "AccountNo": "A-7",
    "AddressID": 82, "ContactID": 93, "CustomerCreateIssues": []}})"_ba;

/// Only creates come to the test; lists are not served.
class CreateOnlyClient : public FakeClient
{
public:
    ServiceCall *post(const HttpRequest &request, const CallLimits &limits, Connection connection,
                      QObject *parent) override
    {
        if (!request.url.path().endsWith("/CustomerCreate"_L1))
            return new FakeCall(parent);
        return FakeClient::post(request, limits, connection, parent);
    }
};

} // namespace

/// An answer that the journal cannot take stays in the window until it can.
class TestUnrecordedBanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theAnswerIsShownUntilItIsWritten();
    void closingAsksFirst();
    void theQuestionGoesWithItsReason();

private:
    void createWithoutJournal();
    void putJournalBack();
    QWidget *banner() const { return m_fixture->find<QWidget>("unrecorded"_L1); }
    QMessageBox *question() const
    {
        return m_fixture->find<QMessageBox>("closeWhileUnrecorded"_L1);
    }

    std::unique_ptr<CreateOnlyClient> m_client;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestUnrecordedBanner::init()
{
    m_client = std::make_unique<CreateOnlyClient>();
    m_fixture = std::make_unique<WindowFixture>(*m_client);
}

void TestUnrecordedBanner::cleanup()
{
    m_fixture.reset();
    m_client.reset();
}

void TestUnrecordedBanner::createWithoutJournal()
{
    m_fixture->open();
    QVERIFY(!banner()->isVisible());
    m_fixture->typeCustomer(u"Smith"_s);
    m_fixture->pressCreate();
    QTRY_VERIFY(m_client->call);
    const QString file = m_fixture->folder().journalFile();
    QVERIFY(QFile::rename(file, file + "-away"_L1));
    m_client->call->end(answered(200, createdBody));
    QTRY_VERIFY(banner()->isVisible());
}

void TestUnrecordedBanner::putJournalBack()
{
    const QString file = m_fixture->folder().journalFile();
    QVERIFY(QFile::rename(file + "-away"_L1, file));
}

void TestUnrecordedBanner::theAnswerIsShownUntilItIsWritten()
{
    createWithoutJournal();
    const QString text = banner()->findChild<QLabel *>("unrecordedText"_L1)->text();
    QVERIFY2(text.startsWith("Account A-7 was created and is not in the journal yet."_L1),
             qPrintable(text));
    for (const auto id : {"71"_L1, "82"_L1, "93"_L1})
        QVERIFY2(text.contains(id), qPrintable(text));
    QTest::mouseClick(banner()->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(text.startsWith(QApplication::clipboard()->text()));
    QVERIFY(QApplication::clipboard()->text().contains("71"_L1));

    putJournalBack();
    QTRY_VERIFY_WITH_TIMEOUT(!banner()->isVisible(), 20'000);
    const auto attempts = m_fixture->journal.page({}).result().attempts;
    QCOMPARE(attempts.first().conclusion->outcome, Outcome::Created);
    m_fixture->window->close();
    QVERIFY(!m_fixture->window->isVisible());
}

void TestUnrecordedBanner::closingAsksFirst()
{
    createWithoutJournal();
    m_fixture->window->close();
    QVERIFY(m_fixture->window->isVisible());
    QTRY_VERIFY(question());
    QTest::keyClick(question(), Qt::Key_Return); // keeping the window is what Enter does
    QTRY_VERIFY(!question());
    QVERIFY(m_fixture->window->isVisible());

    m_fixture->window->close();
    QTRY_VERIFY(question());
    const auto buttons = question()->findChildren<QPushButton *>();
    const auto leave = std::ranges::find(buttons, u"Close all the same"_s, &QPushButton::text);
    QVERIFY(leave != buttons.end());
    QTest::keyClick(*leave, Qt::Key_Space);
    QTRY_VERIFY(!m_fixture->window->isVisible());
}

void TestUnrecordedBanner::theQuestionGoesWithItsReason()
{
    createWithoutJournal();
    m_fixture->window->close();
    QTRY_VERIFY(question());
    putJournalBack();
    QTRY_VERIFY_WITH_TIMEOUT(!question(), 20'000);
    QVERIFY(m_fixture->window->isVisible());
}

QTEST_MAIN(TestUnrecordedBanner)
#include "tst_unrecordedbanner.moc"
