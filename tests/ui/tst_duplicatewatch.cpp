// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "history/historypane.h"
#include "windowfixture.h"

#include <QAbstractItemModel>
#include <QLabel>
#include <QListView>
#include <QTextEdit>
#include <QUuid>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

Request customer(const QString &accountNo, const QString &email)
{
    Request request;
    request.setText(field::accountNo, accountNo);
    request.setText(field::email, email);
    request.setText(field::firstname, u"Ann"_s);
    request.setText(field::surname, u"Known"_s);
    request.setText(field::postcode, u"LS1 4AP"_s);
    return request;
}

} // namespace

/// Who is there already, and notes, in the real window with real keys.
class TestDuplicateWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theSameAccountNumberStopsTheCreateAndShowsTheMatch();
    void aCreateThatOutrunsTheCheckIsStoppedAllTheSame();
    void theSameEmailWarnsAndStopsNothing();
    void mendingTheTextClearsTheFinding();
    void theFindingNeverCatchesTab();
    void theMatchIsOpenedByKey();
    void theMatchIsOpenedByItsLink();
    void anAttemptFarDownTheListIsOpenedToo();
    void aNoteIsKeptBesideItsAttemptAndFound();
    void theKeyIsTakenOutOfANote();

private:
    QString record(const Request &request, Outcome outcome = Outcome::Created);
    QString description(QLatin1StringView name) const
    {
        return m_fixture->line(name)->accessibleDescription();
    }
    QString shownInFull() const
    {
        auto *history = m_fixture->window->findChild<HistoryPane *>();
        return history->findChild<QTextEdit *>()->toPlainText();
    }

    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestDuplicateWatch::init()
{
    m_client = std::make_unique<FakeClient>();
    m_fixture = std::make_unique<WindowFixture>(*m_client);
}

void TestDuplicateWatch::cleanup()
{
    m_fixture.reset();
    m_client.reset();
}

QString TestDuplicateWatch::record(const Request &request, Outcome outcome)
{
    Attempt attempt;
    attempt.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    attempt.openedAt = QDateTime::currentDateTimeUtc();
    attempt.environment = sandboxEnvironment().name;
    attempt.request = request;
    Conclusion conclusion;
    conclusion.outcome = outcome;
    m_fixture->journal.begin(attempt);
    m_fixture->journal.finish(attempt.id, conclusion, {}).waitForFinished();
    return attempt.id;
}

void TestDuplicateWatch::theSameAccountNumberStopsTheCreateAndShowsTheMatch()
{
    record(customer(u"A-1042"_s, u"known@example.com"_s));
    m_fixture->open();
    m_fixture->typeCustomer(u"Smith"_s);
    m_fixture->type(field::accountNo, u"a-1042"_s);
    const QString words = u"A-1042 is already there: Ann Known, created today"_s;
    QTRY_VERIFY(description(field::accountNo).contains(words));
    m_fixture->pressCreate();
    auto *summary = m_fixture->find<QWidget>("summary"_L1)->findChild<QLabel *>("summaryText"_L1);
    QVERIFY(summary->isVisible());
    QVERIFY2(summary->text().contains(words), qPrintable(summary->text()));
    QTest::qWait(50);
    for (const HttpRequest &request : std::as_const(m_client->requests))
        QVERIFY(!request.url.path().endsWith("/CustomerCreate"_L1));
}

void TestDuplicateWatch::aCreateThatOutrunsTheCheckIsStoppedAllTheSame()
{
    record(customer(u"A-1042"_s, u"known@example.com"_s));
    m_fixture->open();
    m_fixture->typeCustomer(u"Smith"_s);
    QLineEdit *number = m_fixture->line(field::accountNo);
    number->setFocus();
    QTest::keyClicks(number, u"A-1042"_s);
    QTest::keyClick(number, Qt::Key_Return, Qt::ControlModifier); // nothing was found so far
    auto *summary = m_fixture->find<QWidget>("summary"_L1)->findChild<QLabel *>("summaryText"_L1);
    QTRY_VERIFY(summary->text().contains(u"A-1042 is already there"_s));
    for (const HttpRequest &request : std::as_const(m_client->requests))
        QVERIFY(!request.url.path().endsWith("/CustomerCreate"_L1));
}

void TestDuplicateWatch::theSameEmailWarnsAndStopsNothing()
{
    record(customer(u"A-1042"_s, u"smith@example.com"_s));
    m_fixture->open();
    m_fixture->typeCustomer(u"Smith"_s);
    QTRY_VERIFY(description(field::email).contains(u"belongs to A-1042, Ann Known"_s));
    m_fixture->pressCreate();
    QTRY_VERIFY(!m_client->requests.isEmpty() &&
                m_client->requests.last().url.path().endsWith("/CustomerCreate"_L1));
}

void TestDuplicateWatch::mendingTheTextClearsTheFinding()
{
    record(customer(u"A-1042"_s, u"known@example.com"_s));
    m_fixture->open();
    QLineEdit *number = m_fixture->line(field::accountNo);
    number->setFocus();
    QTest::keyClicks(number, u"A-1042"_s);
    QTRY_VERIFY(description(field::accountNo).contains(u"already there"_s));
    QTest::keyClicks(number, u"7"_s);
    QVERIFY(!description(field::accountNo).contains(u"already there"_s)); // at once
    QTest::keyClick(number, Qt::Key_Backspace);
    QTRY_VERIFY(description(field::accountNo).contains(u"already there"_s));
}

void TestDuplicateWatch::theFindingNeverCatchesTab()
{
    record(customer(u"A-1042"_s, u"known@example.com"_s));
    m_fixture->open();
    QLineEdit *email = m_fixture->line(field::email);
    email->setFocus();
    QTest::keyClick(email, Qt::Key_Tab);
    QWidget *next = QApplication::focusWidget();
    email->setFocus();
    QTest::keyClicks(email, u"known@example.com"_s);
    QTRY_VERIFY(description(field::email).contains(u"A-1042"_s));
    QTest::keyClick(email, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), next);
}

void TestDuplicateWatch::theMatchIsOpenedByKey()
{
    record(customer(u"A-1"_s, u"known@example.com"_s));
    const QString other = record(customer(u"B-2"_s, u"other@example.com"_s));
    m_fixture->open();
    QTRY_VERIFY(shownInFull().contains(other));
    QLineEdit *email = m_fixture->line(field::email);
    email->setFocus();
    QTest::keyClicks(email, u"known@example.com"_s);
    QTRY_VERIFY(description(field::email).contains(u"A-1"_s));
    QTest::keyClick(email, Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(shownInFull().contains(u"known@example.com"_s));
    QVERIFY(email->hasFocus());
}

void TestDuplicateWatch::theMatchIsOpenedByItsLink()
{
    record(customer(u"A-1"_s, u"known@example.com"_s));
    record(customer(u"B-2"_s, u"other@example.com"_s));
    m_fixture->open();
    m_fixture->type(field::accountNo, u"A-1"_s);
    QTRY_VERIFY(description(field::accountNo).contains(u"already there"_s));
    for (QLabel *label : m_fixture->window->findChildren<QLabel *>()) {
        if (label->text().contains(u"A-1 is already there"_s))
            Q_EMIT label->linkActivated(u"#"_s);
    }
    QTRY_VERIFY(shownInFull().contains(u"known@example.com"_s));
}

void TestDuplicateWatch::anAttemptFarDownTheListIsOpenedToo()
{
    record(customer(u"A-1"_s, u"known@example.com"_s));
    for (int i = 0; i < 120; ++i)
        record(customer(u"B-%1"_s.arg(i), u"b%1@example.com"_s.arg(i)), Outcome::Rejected);
    m_fixture->open();
    m_fixture->type(field::accountNo, u"A-1"_s);
    QTRY_VERIFY(description(field::accountNo).contains(u"already there"_s));
    QTest::keyClick(m_fixture->window.get(), Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(shownInFull().contains(u"known@example.com"_s));
}

void TestDuplicateWatch::aNoteIsKeptBesideItsAttemptAndFound()
{
    const QString id = record(customer(u"A-1"_s, u"known@example.com"_s));
    record(customer(u"B-2"_s, u"other@example.com"_s));
    m_fixture->open();
    auto *list = m_fixture->find<QListView>("historyList"_L1);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    list->setCurrentIndex(list->model()->index(1, 0));
    auto *note = m_fixture->line("attemptNote"_L1);
    note->setFocus();
    QTest::keyClicks(note, u"surname wrong, mended in Caliq"_s);
    QTest::keyClick(note, Qt::Key_Return);
    QTRY_COMPARE(note->text(), QString());
    QTest::keyClicks(note, u"called back"_s);
    QTest::keyClick(note, Qt::Key_Return);
    QTRY_VERIFY(shownInFull().contains(u"called back"_s));
    QVERIFY(shownInFull().contains(u"surname wrong, mended in Caliq"_s));
    QTRY_VERIFY(
        list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"Note: "_s));

    QTest::keyClick(m_fixture->window.get(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"mended caliq"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(m_fixture->journal.attempt(id).result()->notes.size(), 2);
}

void TestDuplicateWatch::theKeyIsTakenOutOfANote()
{
    const QString id = record(customer(u"A-1"_s, u"known@example.com"_s));
    m_fixture->open();
    m_fixture->type(field::apiKey, u"typed-key-4711"_s);
    auto *note = m_fixture->line("attemptNote"_L1);
    QTRY_VERIFY(note->isVisible());
    note->setFocus();
    QTest::keyClicks(note, u"tried with typed-key-4711"_s);
    QTest::keyClick(note, Qt::Key_Return);
    QTRY_COMPARE(note->text(), QString());
    const QString kept = m_fixture->journal.attempt(id).result()->notes.first().text;
    QVERIFY(kept.startsWith(u"tried with"_s));
    QVERIFY2(!kept.contains(u"4711"_s), qPrintable(kept));
}

QTEST_MAIN(TestDuplicateWatch)
#include "tst_duplicatewatch.moc"
