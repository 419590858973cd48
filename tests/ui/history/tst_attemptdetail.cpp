// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/attemptdetail.h"
#include "sampleattempts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

using namespace desk;
using namespace Qt::StringLiterals;

class TestAttemptDetail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void eachIdIsCopiedByAButtonNamedAfterIt_data();
    void eachIdIsCopiedByAButtonNamedAfterIt();
    void anIdThatDidNotComeHasNoButton();
    void everyFieldButTheKeyIsShownAsSent();
    void theServicesWordsAreShownAsText();
    void enormousTextsNeitherWidenNorStopTheWindow();
    void aTextWithoutSpacesIsWrapped();
    void useAsNewHandsOutTheAttempt();
    void sendAgainIsOfferedWhereThereIsNoAccountOnly_data();
    void sendAgainIsOfferedWhereThereIsNoAccountOnly();
    void sendAgainIsNotOfferedOnceItWasRepeated();
    void onlyAnUnsentOneIsSaidNotToHaveBeenSentOnceItWasRepeated_data();
    void onlyAnUnsentOneIsSaidNotToHaveBeenSentOnceItWasRepeated();
    void showingTheSameAgainKeepsWhatIsSelected();
    void tabLeadsToTheBeginningOfTheText();

private:
    template <typename Button>
    Button *button(const QString &name) const
    {
        for (Button *candidate : m_detail->findChildren<Button *>()) {
            if (candidate->isVisible() &&
                (candidate->text() == name || candidate->accessibleName() == name))
                return candidate;
        }
        return nullptr;
    }
    QString text() const { return m_detail->findChild<QTextEdit *>()->toPlainText(); }

    std::unique_ptr<AttemptDetail> m_detail;
    Attempt m_running = sample::attempt(sample::request(u"Ann"_s, u"Smith"_s, {}, u"A-1"_s));
    Attempt m_created =
        sample::concluded(m_running, Outcome::Created, sample::createdAnswer(2, u"A-1042"_s));
};

void TestAttemptDetail::init()
{
    m_detail = std::make_unique<AttemptDetail>();
    m_detail->resize(330, 400);
    static_cast<QWidget *>(m_detail.get())->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_detail.get()));
}

void TestAttemptDetail::eachIdIsCopiedByAButtonNamedAfterIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("copied");
    QTest::newRow("account ID") << u"Copy Account ID"_s << u"2"_s;
    QTest::newRow("account no") << u"Copy Account no"_s << u"A-1042"_s;
    QTest::newRow("address ID") << u"Copy Address ID"_s << u"4"_s;
    QTest::newRow("contact ID") << u"Copy Contact ID"_s << u"5"_s;
}

void TestAttemptDetail::eachIdIsCopiedByAButtonNamedAfterIt()
{
    QFETCH(QString, name);
    m_detail->show(m_created, {});
    auto *copy = button<QToolButton>(name);
    QVERIFY(copy);
    QTest::mouseClick(copy, Qt::LeftButton);
    QTEST(QGuiApplication::clipboard()->text(), "copied");
    QCOMPARE(copy->text(), u"Copied"_s);
}

void TestAttemptDetail::anIdThatDidNotComeHasNoButton()
{
    m_detail->show(m_created, {});
    QVERIFY(button<QToolButton>(u"Copy Account ID"_s));
    m_detail->show(m_running, {});
    QVERIFY(!button<QToolButton>(u"Copy Account ID"_s));
    QVERIFY(!button<QToolButton>(u"Copy Account no"_s));
}

void TestAttemptDetail::everyFieldButTheKeyIsShownAsSent()
{
    Attempt attempt = m_running;
    for (const Field &field : fields()) {
        if (field.format != Format::Secret && field.type == ValueType::Text)
            attempt.request.setText(field, u"sent as %1"_s.arg(field.name));
    }
    attempt.request.setText(field::channelId, u"17"_s);
    attempt.request.setValue(field::allowInvoices, false);
    m_detail->show(attempt, {});
    for (const Field &field : fields()) {
        QVERIFY2(text().contains(field.label()), field.name.data());
        if (field.format != Format::Secret && field.type == ValueType::Text)
            QVERIFY2(text().contains(u"sent as %1"_s.arg(field.name)), field.name.data());
    }
    QVERIFY(text().contains(u"Channel\n17\n"_s));
    QVERIFY(text().contains(u"Key\nnot kept\n"_s));
    QVERIFY(text().contains(u"Deliveries here\nyes\n"_s));
    QVERIFY(text().contains(u"Invoices here\nno\n"_s));
}

void TestAttemptDetail::theServicesWordsAreShownAsText()
{
    const Issue issue{38, u"<img src=x> Email \x1b[31mused"_s, u"a@b.example"_s};
    m_detail->show(sample::concluded(m_running, Outcome::Rejected, sample::rejectedAnswer({issue})),
                   {});
    QVERIFY(text().contains(u"38: <img src=x> Email \\x1b[31mused (a@b.example)"_s));
}

void TestAttemptDetail::enormousTextsNeitherWidenNorStopTheWindow()
{
    const QString huge(1'000'000, u'W');
    Answer answer = sample::createdAnswer(2, huge);
    answer.issues = QList<Issue>(1000, Issue{1, huge, huge});
    Attempt attempt = sample::concluded(m_running, Outcome::Created, answer, huge);
    attempt.environment = huge;
    const int before = m_detail->minimumSizeHint().width();
    m_detail->show(attempt, {});
    QCOMPARE(m_detail->width(), 330);
    QVERIFY(m_detail->minimumSizeHint().width() <= std::max(before, 330));
    QVERIFY(text().size() < 500'000);
    auto *copy = button<QToolButton>(u"Copy Account no"_s);
    QVERIFY(copy->mapTo(m_detail.get(), copy->rect().topRight()).x() < 330);
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text().size(), huge.size());
}

void TestAttemptDetail::aTextWithoutSpacesIsWrapped()
{
    m_detail->show(sample::concluded(m_running, Outcome::Unknown, {}, QString(500, u'W')), {});
    auto *shown = m_detail->findChild<QTextEdit *>();
    QVERIFY(shown->document()->idealWidth() <= shown->width());
}

void TestAttemptDetail::useAsNewHandsOutTheAttempt()
{
    QSignalSpy used(m_detail.get(), &AttemptDetail::useAsNew);
    m_detail->show(m_created, {});
    QTest::mouseClick(button<QPushButton>(u"Use as new"_s), Qt::LeftButton);
    QCOMPARE(used.count(), 1);
    QCOMPARE(used.first().first().value<Attempt>(), m_created);
}

void TestAttemptDetail::onlyAnUnsentOneIsSaidNotToHaveBeenSentOnceItWasRepeated_data()
{
    sendAgainIsOfferedWhereThereIsNoAccountOnly_data();
}

void TestAttemptDetail::onlyAnUnsentOneIsSaidNotToHaveBeenSentOnceItWasRepeated()
{
    QFETCH(Outcome, outcome);
    m_detail->show(sample::concluded(m_running, outcome), QDateTime::currentDateTimeUtc());
    QString words;
    for (const QLabel *label : m_detail->findChildren<QLabel *>())
        words += label->text() + u'\n';
    QCOMPARE(words.contains(u"Nothing was sent"_s), outcome == Outcome::Unsent);
    QVERIFY(words.contains(u"tried again"_s));
}

void TestAttemptDetail::sendAgainIsOfferedWhereThereIsNoAccountOnly_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("created") << Outcome::Created;
    QTest::newRow("rejected") << Outcome::Rejected;
    QTest::newRow("refused") << Outcome::Refused;
    QTest::newRow("unsent") << Outcome::Unsent;
    QTest::newRow("unknown") << Outcome::Unknown;
    QTest::newRow("not created") << Outcome::NotCreated;
}

void TestAttemptDetail::sendAgainIsOfferedWhereThereIsNoAccountOnly()
{
    QFETCH(Outcome, outcome);
    QSignalSpy sent(m_detail.get(), &AttemptDetail::sendAgain);
    m_detail->show(sample::concluded(m_running, outcome), {});
    auto *again = button<QPushButton>(u"Send again"_s);
    QCOMPARE(again != nullptr, outcome == Outcome::Unsent || outcome == Outcome::NotCreated);
    if (again)
        QTest::mouseClick(again, Qt::LeftButton);
    QCOMPARE(sent.count(), again ? 1 : 0);
}

void TestAttemptDetail::sendAgainIsNotOfferedOnceItWasRepeated()
{
    m_detail->show(sample::concluded(m_running, Outcome::Unsent), QDateTime::currentDateTimeUtc());
    QVERIFY(!button<QPushButton>(u"Send again"_s));
}

void TestAttemptDetail::showingTheSameAgainKeepsWhatIsSelected()
{
    m_detail->show(m_created, {});
    auto *shown = m_detail->findChild<QTextEdit *>();
    shown->selectAll();
    m_detail->show(m_created, {});
    QVERIFY(shown->textCursor().hasSelection());
}

void TestAttemptDetail::tabLeadsToTheBeginningOfTheText()
{
    m_detail->show(m_created, {});
    auto *shown = m_detail->findChild<QTextEdit *>();
    shown->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(shown->hasFocus());
    QCOMPARE(shown->textCursor().position(), 0);
}

QTEST_MAIN(TestAttemptDetail)
#include "tst_attemptdetail.moc"
