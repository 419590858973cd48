// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "journal/erasingorder.h"
#include "journal/filelock.h"
#include "windowfixture.h"

#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QStatusBar>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

/// What the window shows of an erasing, and of one that was interrupted.
class TestEraseSign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anErasingThatWasInterruptedGoesOnAndIsSaid();
    void closingMeanwhileAsksAndStays();
    void itMayGoOnAtTheNextStart();
    void theQuestionGoesWhenItIsDone();

private:
    QMessageBox *question() const { return m_fixture->find<QMessageBox>("closeWhileErasing"_L1); }
    bool isShown() const { return m_fixture->find<QWidget>("eraseSign"_L1)->isVisible(); }
    bool isOpen() const { return m_fixture->window->isVisible(); }
    void press(const QString &text) const
    {
        for (QPushButton *button : question()->findChildren<QPushButton *>()) {
            if (button->text() == text)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    void openWhileErasing();

    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<WindowFixture> m_fixture;
    std::optional<FileLock> m_otherBackup; // another process makes one: erasing waits for it
    QString m_id;
};

void TestEraseSign::init()
{
    m_client = std::make_unique<FakeClient>();
    m_fixture = std::make_unique<WindowFixture>(*m_client);
    Attempt attempt;
    attempt.id = m_id = u"forgotten"_s;
    attempt.openedAt = QDateTime::currentDateTimeUtc();
    attempt.environment = u"Sandbox"_s;
    attempt.request.setText(field::surname, u"Quibblewick"_s);
    m_fixture->journal.begin(attempt).waitForFinished();
    m_fixture->journal
        .finish(m_id, {.outcome = Outcome::Rejected, .httpStatus = 200, .answer = {}, .error = {}},
                Exchange())
        .waitForFinished();
    QVERIFY(ErasingOrder::give(m_fixture->folder().journalFile(), {m_id}));
    const QString backups = m_fixture->folder().path() + "/backups"_L1;
    QVERIFY(QDir().mkpath(backups));
    m_otherBackup = FileLock::tryTake(backups + "/making.lock"_L1);
    QVERIFY(m_otherBackup);
}

void TestEraseSign::cleanup()
{
    m_otherBackup.reset();
    m_fixture.reset();
    m_client.reset();
}

void TestEraseSign::openWhileErasing()
{
    m_fixture->open();
    QTRY_VERIFY(isShown());
    QTRY_COMPARE(m_fixture->find<QLabel>("eraseStep"_L1)->text(), u"Erasing: backups"_s);
}

void TestEraseSign::anErasingThatWasInterruptedGoesOnAndIsSaid()
{
    openWhileErasing();
    QVERIFY(m_fixture->window->statusBar()->currentMessage().contains("interrupted"_L1));
    QVERIFY(m_fixture->find<QProgressBar>("eraseProgress"_L1)->value() >= 50);
    QCOMPARE(m_fixture->journal.attempt(m_id).result()->request, Request());
    m_otherBackup.reset();
    QTRY_VERIFY(!isShown());
    m_fixture->window->close();
    QTRY_VERIFY(!isOpen());
}

void TestEraseSign::closingMeanwhileAsksAndStays()
{
    openWhileErasing();
    m_fixture->window->close();
    QTRY_VERIFY(question());
    QVERIFY(isOpen());
    press(u"Finish first"_s);
    QTRY_VERIFY(!question());
    QVERIFY(isOpen() && isShown());
}

void TestEraseSign::itMayGoOnAtTheNextStart()
{
    openWhileErasing();
    m_fixture->window->close();
    QTRY_VERIFY(question());
    press(u"Go on at the next start"_s);
    QTRY_VERIFY(!isOpen());
}

void TestEraseSign::theQuestionGoesWhenItIsDone()
{
    openWhileErasing();
    m_fixture->window->close();
    QTRY_VERIFY(question());
    m_otherBackup.reset();
    QTRY_VERIFY(!question());
    QVERIFY(isOpen() && !isShown());
}

QTEST_MAIN(TestEraseSign)
#include "tst_erasesign.moc"
