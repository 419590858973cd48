// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbench/runbar.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class TestRunBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itsButtonsFollowTheRun_data();
    void itsButtonsFollowTheRun();
    void onePressPausesAndTheNextGoesOn();
    void aPauseOfTheServiceIsCountedDown();
    void whatAnswersEndsTheCountDown();

private:
    static QPushButton *button(const RunBar &bar, QLatin1StringView name)
    {
        return bar.findChild<QPushButton *>(name);
    }
    static QString words(const RunBar &bar)
    {
        return bar.findChild<QLabel *>("runWords"_L1)->text();
    }
};

void TestRunBar::itsButtonsFollowTheRun_data()
{
    QTest::addColumn<BenchRunner::State>("state");
    QTest::addColumn<bool>("mayStart");
    QTest::addColumn<bool>("mayPause");
    QTest::addColumn<bool>("mayCancel");
    QTest::newRow("idle") << BenchRunner::State::Idle << true << false << false;
    QTest::newRow("preparing") << BenchRunner::State::Preparing << false << false << true;
    QTest::newRow("running") << BenchRunner::State::Running << false << true << true;
    QTest::newRow("paused") << BenchRunner::State::Paused << false << true << true;
}

void TestRunBar::itsButtonsFollowTheRun()
{
    QFETCH(BenchRunner::State, state);
    RunBar bar(u"Run…"_s);
    bar.setState(state);
    QTEST(button(bar, "startRun"_L1)->isEnabled(), "mayStart");
    QTEST(button(bar, "pauseRun"_L1)->isEnabled(), "mayPause");
    QTEST(button(bar, "cancelRun"_L1)->isEnabled(), "mayCancel");
}

void TestRunBar::onePressPausesAndTheNextGoesOn()
{
    RunBar bar(u"Run…"_s);
    bar.setState(BenchRunner::State::Running);
    const QSignalSpy paused(&bar, &RunBar::pauseWanted);
    const QSignalSpy resumed(&bar, &RunBar::resumeWanted);
    button(bar, "pauseRun"_L1)->click();
    QCOMPARE(paused.count(), 1);
    bar.setState(BenchRunner::State::Paused);
    button(bar, "pauseRun"_L1)->click();
    QCOMPARE(resumed.count(), 1);
    QCOMPARE(paused.count(), 1);
}

void TestRunBar::aPauseOfTheServiceIsCountedDown()
{
    RunBar bar(u"Run…"_s);
    bar.setState(BenchRunner::State::Running);
    bar.say(u"Sending."_s);
    bar.showWaiting(1'500);
    QVERIFY2(words(bar).contains("2 s"_L1), qPrintable(words(bar)));
    QTRY_VERIFY(words(bar).contains("1 s"_L1));
    QTRY_COMPARE(words(bar), u"Sending."_s);
}

void TestRunBar::whatAnswersEndsTheCountDown()
{
    RunBar bar(u"Run…"_s);
    bar.setState(BenchRunner::State::Running);
    bar.showWaiting(60'000);
    bar.setProgress(1, 2);
    QCOMPARE(words(bar), QString());
}

QTEST_MAIN(TestRunBar)
#include "tst_runbar.moc"
