// SPDX-License-Identifier: GPL-3.0-or-later
#include "pickerform.h"

#include <QSignalSpy>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

/// What is typed into a picker, and what it then holds.
class TestPicker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void typingOffersTheBestMatchFirstAndHighlightsIt_data();
    void typingOffersTheBestMatchFirstAndHighlightsIt();
    void enterTakesTheHighlightedRowAndSubmitsNothing_data();
    void enterTakesTheHighlightedRowAndSubmitsNothing();
    void enterWithTheListClosedSubmits();
    void tabTakesTheHighlightedRowAndGoesOn_data();
    void tabTakesTheHighlightedRowAndGoesOn();
    void tabFromAClosedListTakesNothing();
    void ctrlEnterTakesTheHighlightedRowAndThenSubmits();
    void escapeClosesTheListAndKeepsTheText();
    void textThatMatchesNothingIsTheValue();
    void changingWhatWasChosenForgetsIt();
    void emptyTextIsABlankValue();
    void theValueIsReportedOncePerChange();
    void aValueIsShownWithItsName();
    void arrivingByKeyboardSelectsEverything();
    void whatIsTypedNextReplacesWhatWasTaken();
    void aPickerThatIsReadOnlyOpensNoList();
    void everyCharacterOfALongTextIsKept();

private:
    void type(const QString &text) { m_form->type(text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_form->press(key, modifiers);
    }

    const QList<Choice> m_countries = Catalogue::iso().list(ChoiceList::Countries);
    std::unique_ptr<PickerForm> m_form;
};

void TestPicker::init()
{
    m_form = std::make_unique<PickerForm>();
    m_form->picker.setChoices(m_countries);
    m_form->open();
}

void TestPicker::cleanup()
{
    m_form.reset();
}

void TestPicker::typingOffersTheBestMatchFirstAndHighlightsIt_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"uk", "england", "gbr", "united k", "Great Britain"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void TestPicker::typingOffersTheBestMatchFirstAndHighlightsIt()
{
    QFETCH(QString, typed);
    type(typed);
    QVERIFY(m_form->picker.isListOpen());
    QCOMPARE(m_form->highlighted(), u"United Kingdom — GBR"_s);
    QCOMPARE(m_form->picker.text(), typed);
    QVERIFY(m_form->picker.hasFocus());
}

void TestPicker::enterTakesTheHighlightedRowAndSubmitsNothing_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Return") << Qt::Key_Return;
    QTest::newRow("keypad") << Qt::Key_Enter;
}

void TestPicker::enterTakesTheHighlightedRowAndSubmitsNothing()
{
    QFETCH(Qt::Key, key);
    const QSignalSpy submitted(&m_form->submit, &QPushButton::clicked);
    const QSignalSpy returned(&m_form->picker, &QLineEdit::returnPressed);
    type(u"united k"_s);
    press(key);
    QVERIFY(!m_form->picker.isListOpen());
    QCOMPARE(m_form->picker.value(), u"GBR"_s);
    QCOMPARE(m_form->picker.text(), u"United Kingdom — GBR"_s);
    QVERIFY(m_form->picker.hasFocus());
    QCOMPARE(submitted.count(), 0);
    QCOMPARE(returned.count(), 0);
}

void TestPicker::enterWithTheListClosedSubmits()
{
    const QSignalSpy submitted(&m_form->submit, &QPushButton::clicked);
    type(u"france"_s);
    press(Qt::Key_Escape);
    press(Qt::Key_Return);
    QCOMPARE(submitted.count(), 1);
    QCOMPARE(m_form->picker.text(), u"France — FRA"_s);
}

void TestPicker::tabTakesTheHighlightedRowAndGoesOn_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<bool>("forwards");
    QTest::newRow("Tab") << Qt::Key_Tab << true;
    QTest::newRow("Shift+Tab") << Qt::Key_Backtab << false;
}

void TestPicker::tabTakesTheHighlightedRowAndGoesOn()
{
    QFETCH(Qt::Key, key);
    QFETCH(bool, forwards);
    type(u"switz"_s);
    press(key, forwards ? Qt::NoModifier : Qt::ShiftModifier);
    QCOMPARE(m_form->picker.value(), u"CHE"_s);
    QVERIFY(!m_form->picker.isListOpen());
    QVERIFY(forwards ? m_form->after.hasFocus() : m_form->before.hasFocus());
}

void TestPicker::tabFromAClosedListTakesNothing()
{
    type(u"switz"_s);
    press(Qt::Key_Escape);
    press(Qt::Key_Tab);
    QCOMPARE(m_form->picker.value(), u"switz"_s);
    QCOMPARE(m_form->picker.text(), u"switz"_s);
}

void TestPicker::ctrlEnterTakesTheHighlightedRowAndThenSubmits()
{
    const QSignalSpy submitted(&m_form->submitByKeys, &QAction::triggered);
    type(u"united k"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(submitted.count(), 1);
    QCOMPARE(m_form->picker.value(), u"GBR"_s);
    QVERIFY(!m_form->picker.isListOpen());
}

void TestPicker::escapeClosesTheListAndKeepsTheText()
{
    const QSignalSpy cancelled(m_form.get(), &QDialog::rejected);
    type(u"fra"_s);
    press(Qt::Key_Escape);
    QVERIFY(!m_form->picker.isListOpen());
    QCOMPARE(m_form->picker.text(), u"fra"_s);
    QCOMPARE(cancelled.count(), 0);
    press(Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 1);
}

void TestPicker::textThatMatchesNothingIsTheValue()
{
    m_form->picker.setValue(u"GBR"_s);
    m_form->picker.selectAll();
    type(u"Atlantis"_s);
    QVERIFY(!m_form->picker.isListOpen());
    press(Qt::Key_Tab);
    QCOMPARE(m_form->picker.value(), u"Atlantis"_s);
    QCOMPARE(m_form->picker.text(), u"Atlantis"_s);
}

void TestPicker::changingWhatWasChosenForgetsIt()
{
    m_form->picker.setValue(u"GBR"_s);
    m_form->picker.end(false);
    press(Qt::Key_Backspace);
    QCOMPARE(m_form->picker.value(), u"United Kingdom — GB"_s);
    type(u"R"_s);
    QCOMPARE(m_form->picker.value(), u"GBR"_s);
}

void TestPicker::emptyTextIsABlankValue()
{
    type(u"uk"_s);
    press(Qt::Key_Enter);
    QCOMPARE(m_form->picker.value(), u"GBR"_s);
    press(Qt::Key_Delete);
    QCOMPARE(m_form->picker.value(), QString());
    QVERIFY(!m_form->picker.isListOpen());
    press(Qt::Key_Tab);
    QCOMPARE(m_form->picker.value(), QString());
}

void TestPicker::theValueIsReportedOncePerChange()
{
    const QSignalSpy reported(&m_form->picker, &Picker::valueChanged);
    type(u"uk"_s);
    QCOMPARE(reported.count(), 2);
    QCOMPARE(reported.last().first().toString(), u"GBR"_s);
    press(Qt::Key_Return); // means the same
    QCOMPARE(reported.count(), 2);
    m_form->picker.setValue(u"FRA"_s);
    m_form->picker.setValue(u"FRA"_s);
    QCOMPARE(reported.count(), 3);
    QCOMPARE(reported.last().first().toString(), u"FRA"_s);
}

void TestPicker::aValueIsShownWithItsName()
{
    m_form->picker.setValue(u"GBR"_s);
    QCOMPARE(m_form->picker.text(), u"United Kingdom — GBR"_s);
    m_form->picker.setValue(u"QQQ"_s);
    QCOMPARE(m_form->picker.text(), u"QQQ"_s);
    QCOMPARE(m_form->picker.value(), u"QQQ"_s);
    m_form->picker.setValue(QString());
    QCOMPARE(m_form->picker.text(), QString());
    QCOMPARE(m_form->picker.value(), QString());
    QVERIFY(!m_form->picker.isListOpen());
}

void TestPicker::arrivingByKeyboardSelectsEverything()
{
    m_form->picker.setValue(u"NLD"_s);
    m_form->before.setFocus();
    QTest::keyClick(&m_form->before, Qt::Key_Tab);
    QVERIFY(m_form->picker.hasFocus());
    QCOMPARE(m_form->picker.selectedText(), m_form->picker.text());
}

void TestPicker::whatIsTypedNextReplacesWhatWasTaken()
{
    type(u"uk"_s);
    press(Qt::Key_Return);
    type(u"fra"_s);
    QCOMPARE(m_form->picker.text(), u"fra"_s);
}

void TestPicker::aPickerThatIsReadOnlyOpensNoList()
{
    m_form->picker.setReadOnly(true);
    press(Qt::Key_Down);
    type(u"uk"_s);
    QVERIFY(!m_form->picker.isListOpen());
}

void TestPicker::everyCharacterOfALongTextIsKept()
{
    const QString text(65536, u'x');
    m_form->picker.insert(text);
    QCOMPARE(m_form->picker.value(), text);
}

QTEST_MAIN(TestPicker)
#include "tst_picker.moc"
