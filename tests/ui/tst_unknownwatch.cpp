// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "windowfixture.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QToolButton>
#include <QUuid>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray withIt = R"({"CustomerChangeList":[{"ID":7,"AccountNo":"A-1042"}]})";

} // namespace

/// Unknown attempts in the window: offered at the start, checked, or concluded by a person.
class TestUnknownWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void openUnknownsAreOfferedForCheckingAtTheStart();
    void nothingIsOfferedWhereNothingIsUnknown();
    void allOfThemAreCheckedFromTheKeyboard();
    void theOneShownIsCheckedAndSaysWhatWasFound();
    void aPersonSaysThatItWasCreated();
    void aPersonSaysThatItWasNotAndItCanBeSentAgain();
    void anAccountIdMustBeANumber();
    void aTypedNumberIsRecordedAsAbsentWhereTheListSaysSo();

private:
    Attempt record(const Opening &opening = {});
    void openDialog(QLatin1StringView button);
    QDialog *dialog() const { return m_window->find<QDialog>("concludeAttempt"_L1); }
    void press(const QString &text) const;
    Outcome outcome(const Attempt &attempt) const
    {
        return m_window->journal.attempt(attempt.id).result()->conclusion->outcome;
    }

    FakeClient m_client;
    std::unique_ptr<WindowFixture> m_window;
};

void TestUnknownWatch::init()
{
    m_client.requests.clear();
    m_client.answerWith(answered(200, withIt));
    m_window = std::make_unique<WindowFixture>(m_client);
    Environment environment{.name = u"Test"_s, .baseUrl = QUrl(u"http://127.0.0.1:9"_s)};
    m_window->environments() = {environment};
    m_window->keys.write(keyEntry(environment), u"the-key"_s);
}

void TestUnknownWatch::cleanup()
{
    m_window.reset();
}

Attempt TestUnknownWatch::record(const Opening &opening)
{
    Attempt attempt;
    attempt.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    attempt.openedAt = QDateTime::currentDateTimeUtc();
    attempt.environment = u"Test"_s;
    attempt.baseUrl = QUrl(u"http://127.0.0.1:9"_s);
    attempt.request.setText(field::accountNo, u"A-1042"_s);
    attempt.request.setText(field::surname, u"Wu"_s);
    m_window->journal.begin(attempt, opening);
    m_window->journal.finish(attempt.id, {}, {}).waitForFinished();
    return attempt;
}

void TestUnknownWatch::openUnknownsAreOfferedForCheckingAtTheStart()
{
    record();
    m_window->open();
    auto *check = m_window->find<QToolButton>("checkUnknown"_L1);
    QTRY_VERIFY(check->isVisible() && check->isEnabled());
    QCOMPARE(check->text(), u"Check"_s);
    QVERIFY(!dialog());
}

void TestUnknownWatch::nothingIsOfferedWhereNothingIsUnknown()
{
    m_window->open();
    QTest::qWait(50);
    QVERIFY(!m_window->find<QToolButton>("checkUnknown"_L1)->isVisible());
}

void TestUnknownWatch::allOfThemAreCheckedFromTheKeyboard()
{
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-60);
    const Attempt attempt = record({.list = Look{before, before, false}});
    m_window->open();
    QTRY_VERIFY(m_window->find<QToolButton>("checkUnknown"_L1)->isEnabled());
    QTRY_VERIFY(!m_window->line("apiKey"_L1)->text().isEmpty());
    QTest::keyClick(m_window->window.get(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(outcome(attempt), Outcome::Created);
    QTRY_COMPARE(m_window->window->statusBar()->currentMessage(),
                 u"Checked: 1 created, 0 not created, 0 still unknown."_s);
    QTRY_VERIFY(!m_window->find<QToolButton>("checkUnknown"_L1)->isVisible());
}

void TestUnknownWatch::theOneShownIsCheckedAndSaysWhatWasFound()
{
    const Attempt attempt = record();
    m_window->open();
    auto *check = m_window->find<QPushButton>("checkAttempt"_L1);
    QTRY_VERIFY(check->isVisible());
    QTRY_VERIFY(!m_window->line("apiKey"_L1)->text().isEmpty());
    QTest::mouseClick(check, Qt::LeftButton);
    auto *found = m_window->find<QLabel>("checkFound"_L1);
    QTRY_VERIFY(found->isVisible());
    QVERIFY2(found->text().contains(u"account A-1042 exists, ID 7"_s), qPrintable(found->text()));
    QCOMPARE(outcome(attempt), Outcome::Unknown);
}

void TestUnknownWatch::openDialog(QLatin1StringView button)
{
    m_window->open();
    auto *open = m_window->find<QPushButton>(button);
    QTRY_VERIFY(open->isVisible());
    QTest::mouseClick(open, Qt::LeftButton);
    QTRY_VERIFY(dialog() && dialog()->isVisible());
}

void TestUnknownWatch::press(const QString &text) const
{
    for (QPushButton *button : dialog()->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == text)
            return QTest::mouseClick(button, Qt::LeftButton);
    }
    QFAIL("no such button");
}

void TestUnknownWatch::aPersonSaysThatItWasCreated()
{
    const Attempt attempt = record();
    openDialog("wasCreated"_L1);
    QCOMPARE(dialog()->findChild<QLineEdit *>("foundAccountNo"_L1)->text(), u"A-1042"_s);
    QTest::keyClicks(dialog()->findChild<QLineEdit *>("foundAccountId"_L1), u"815"_s);
    press(u"Record: it was created"_s);
    QTRY_COMPARE(outcome(attempt), Outcome::Created);
    const Attempt after = *m_window->journal.attempt(attempt.id).result();
    QCOMPARE(after.conclusion->answer.accountId, 815);
    const AttemptEvent last = m_window->journal.events(attempt.id).result().last();
    QCOMPARE(last.detail.value("by"_L1).toString(), u"person"_s);
}

void TestUnknownWatch::aPersonSaysThatItWasNotAndItCanBeSentAgain()
{
    const Attempt attempt = record();
    openDialog("wasNotCreated"_L1);
    press(u"Record: it was not created"_s);
    QTRY_COMPARE(outcome(attempt), Outcome::NotCreated);
    QTRY_VERIFY(!m_window->find<QPushButton>("wasCreated"_L1)->isVisible());
    const auto buttons = m_window->window->findChildren<QPushButton *>();
    QTRY_VERIFY(std::ranges::any_of(buttons, [](const QPushButton *button) {
        return button->text() == u"Send again" && button->isVisible();
    }));
}

void TestUnknownWatch::anAccountIdMustBeANumber()
{
    const Attempt attempt = record();
    openDialog("wasCreated"_L1);
    QTest::keyClicks(dialog()->findChild<QLineEdit *>("foundAccountId"_L1), u"-1"_s);
    press(u"Record: it was created"_s);
    QVERIFY(dialog()->isVisible());
    dialog()->reject();
    QCOMPARE(outcome(attempt), Outcome::Unknown);
}

void TestUnknownWatch::aTypedNumberIsRecordedAsAbsentWhereTheListSaysSo()
{
    m_window->open();
    QTRY_VERIFY(!m_client.requests.isEmpty()); // lists, and all accounts
    QTest::qWait(100);
    m_window->typeCustomer(u"Smith"_s);
    m_window->type("AccountNo"_L1, u"A-9"_s);
    m_client.answerWith(answered(500, "{}"));
    m_window->pressCreate();
    QTRY_COMPARE(m_window->journal.counts().result().unknown, 1);
    const CheckRecord record = m_window->journal.checkRecords().result().first();
    QVERIFY(record.before);
    QVERIFY(!record.before->listed);
    QVERIFY(record.before->answeredAt <= record.attempt.openedAt);
}

QTEST_MAIN(TestUnknownWatch)
#include "tst_unknownwatch.moc"
