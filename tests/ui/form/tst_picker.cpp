// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/picker.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using desk::Catalogue;
using desk::Choice;
using desk::ChoiceList;
using desk::Picker;

namespace {

/// A form of one picker between two lines, with what would submit it.
class Form : public QDialog
{
public:
    Form()
    {
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(&before);
        layout->addWidget(&picker);
        layout->addWidget(&after);
        layout->addWidget(&submit);
        layout->addWidget(&label);
        submit.setDefault(true);
        submitByKeys.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
        addAction(&submitByKeys);
    }

    QListView *list() const { return picker.findChild<QListView *>(); }
    QString highlighted() const
    {
        return picker.isListOpen() ? list()->currentIndex().data().toString() : QString();
    }

    QLineEdit before;
    Picker picker;
    QLineEdit after;
    QPushButton submit;
    QLabel label;
    QAction submitByKeys;
};

/// Through the window, as the wheel comes: what a widget ignores goes to the one around it.
void turnWheel(QWidget *target, int angle)
{
    const QPointF place =
        target->mapTo(target->window(), target->visibleRegion().boundingRect().center());
    QWheelEvent event(place, target->window()->mapToGlobal(place), {}, QPoint(0, angle),
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event); // Qt passes on only what comes from outside
    QCoreApplication::instance()->notify(target->window()->windowHandle(), &event);
}

const QList<Choice> channels{
    {u"1"_s, u"Web shop"_s, {}}, {u"20"_s, u"Telephone"_s, {}}, {u"21"_s, u"Trade fair"_s, {}}};

} // namespace

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
    void arrowAndPageKeysMoveTheHighlight();
    void escapeClosesTheListAndKeepsTheText();
    void theWholeListOpens_data();
    void theWholeListOpens();
    void theWholeListBeginsAtWhatIsChosen();
    void aClickOnTheArrowClosesTheListAgain();
    void aClickOnARowTakesItAndKeepsTheFocus();
    void leavingByMouseTakesWhatIsNamedInFull_data();
    void leavingByMouseTakesWhatIsNamedInFull();
    void textThatMatchesNothingIsTheValue();
    void changingWhatWasChosenForgetsIt();
    void aNumberTypedWholeIsTakenAsItIs_data();
    void aNumberTypedWholeIsTakenAsItIs();
    void emptyTextIsABlankValue();
    void theValueIsReportedOncePerChange();
    void aValueIsShownWithItsName();
    void aListThatComesLateKeepsWhatIsThere();
    void aListThatComesWhileTypingDisturbsNothing();
    void theWheelChangesNothingUnlessTheListIsOpen();
    void theWheelOverAPickerScrollsTheForm();
    void arrivingByKeyboardSelectsEverything();
    void whatIsTypedNextReplacesWhatWasTaken();
    void aPickerThatIsReadOnlyOpensNoList();
    void theListClosesWhenTheWindowMovesOrTheMouseGoesElsewhere();
    void everyCharacterOfALongTextIsKept();
    void strangeRowsAreUsable();
    void anEmptyListIsPlainEntry();
    void fiftyThousandRowsStayUsable_data();
    void fiftyThousandRowsStayUsable();

private:
    void type(const QString &text) { QTest::keyClicks(&m_form->picker, text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&m_form->picker, key, modifiers);
    }

    const QList<Choice> m_countries = Catalogue::iso().list(ChoiceList::Countries);
    std::unique_ptr<Form> m_form;
};

void TestPicker::init()
{
    m_form = std::make_unique<Form>();
    m_form->picker.setChoices(m_countries);
    m_form->show();
    m_form->activateWindow(); // no window manager does it on a bare display
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    m_form->picker.setFocus();
    QVERIFY(m_form->picker.hasFocus());
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

void TestPicker::arrowAndPageKeysMoveTheHighlight()
{
    m_form->picker.setChoices(channels);
    press(Qt::Key_Down);
    QVERIFY(m_form->picker.isListOpen());
    QCOMPARE(m_form->highlighted(), QString());
    press(Qt::Key_Down);
    QCOMPARE(m_form->highlighted(), u"Web shop — 1"_s);
    press(Qt::Key_Down);
    QCOMPARE(m_form->highlighted(), u"Telephone — 20"_s);
    press(Qt::Key_PageDown);
    QCOMPARE(m_form->highlighted(), u"Trade fair — 21"_s);
    press(Qt::Key_Down);
    QCOMPARE(m_form->highlighted(), u"Trade fair — 21"_s);
    press(Qt::Key_Up);
    QCOMPARE(m_form->highlighted(), u"Telephone — 20"_s);
    press(Qt::Key_PageUp);
    press(Qt::Key_Up);
    QCOMPARE(m_form->highlighted(), u"Web shop — 1"_s);
    QCOMPARE(m_form->picker.text(), QString());
    press(Qt::Key_Tab);
    QCOMPARE(m_form->picker.value(), u"1"_s);
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

void TestPicker::theWholeListOpens_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::newRow("Down") << int(Qt::Key_Down) << int(Qt::NoModifier);
    QTest::newRow("Alt+Down") << int(Qt::Key_Down) << int(Qt::AltModifier);
    QTest::newRow("keypad Down") << int(Qt::Key_Down) << int(Qt::KeypadModifier);
    QTest::newRow("F4") << int(Qt::Key_F4) << int(Qt::NoModifier);
    QTest::newRow("the arrow") << 0 << 0;
}

void TestPicker::theWholeListOpens()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    type(u"zzz"_s);
    QVERIFY(!m_form->picker.isListOpen());
    if (key != 0)
        press(Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    else
        QTest::mouseClick(m_form->picker.findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(m_form->picker.isListOpen());
    QCOMPARE(m_form->list()->model()->rowCount(), m_countries.size());
    QCOMPARE(m_form->highlighted(), QString());
    QCOMPARE(m_form->picker.text(), u"zzz"_s);
    QVERIFY(m_form->picker.hasFocus());
}

void TestPicker::theWholeListBeginsAtWhatIsChosen()
{
    m_form->picker.setValue(u"NLD"_s);
    press(Qt::Key_Down);
    QCOMPARE(m_form->highlighted(), u"Netherlands — NLD"_s);
    press(Qt::Key_Down);
    QCOMPARE(m_form->highlighted(), u"New Caledonia — NCL"_s);
    press(Qt::Key_Escape);
    QCOMPARE(m_form->picker.value(), u"NLD"_s);
}

void TestPicker::aClickOnTheArrowClosesTheListAgain()
{
    auto *arrow = m_form->picker.findChild<QToolButton *>();
    m_form->before.setFocus();
    QTest::mouseClick(arrow, Qt::LeftButton);
    QVERIFY(m_form->picker.isListOpen());
    QVERIFY(m_form->picker.hasFocus());
    QTest::mouseClick(arrow, Qt::LeftButton);
    QVERIFY(!m_form->picker.isListOpen());
}

void TestPicker::aClickOnARowTakesItAndKeepsTheFocus()
{
    type(u"united"_s);
    QListView *list = m_form->list();
    const QModelIndex second = list->model()->index(1, 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(second).center());
    QCOMPARE(m_form->picker.value(), u"USA"_s);
    QVERIFY(!m_form->picker.isListOpen());
    QVERIFY(m_form->picker.hasFocus());
    QVERIFY(m_form->isActiveWindow());
}

void TestPicker::leavingByMouseTakesWhatIsNamedInFull_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("text");
    const QString unitedKingdom = u"United Kingdom — GBR"_s;
    QTest::newRow("a code") << u"gbr"_s << u"GBR"_s << unitedKingdom;
    QTest::newRow("a name") << u"united kingdom"_s << u"GBR"_s << unitedKingdom;
    QTest::newRow("a synonym") << u"uk"_s << u"GBR"_s << unitedKingdom;
    QTest::newRow("the beginning of a name") << u"united k"_s << u"united k"_s << u"united k"_s;
    QTest::newRow("a name of two") << u"congo"_s << u"congo"_s << u"congo"_s;
}

void TestPicker::leavingByMouseTakesWhatIsNamedInFull()
{
    QFETCH(QString, typed);
    type(typed);
    QVERIFY(m_form->picker.isListOpen());
    QTest::mouseClick(&m_form->after, Qt::LeftButton);
    QVERIFY(m_form->after.hasFocus());
    QVERIFY(!m_form->picker.isListOpen());
    QTEST(m_form->picker.value(), "value");
    QTEST(m_form->picker.text(), "text");
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

void TestPicker::aNumberTypedWholeIsTakenAsItIs_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::newRow("a code of the list") << u"1"_s << u"Web shop — 1"_s;
    QTest::newRow("the beginning of two") << u"2"_s << u"2"_s;
    QTest::newRow("of none") << u"7"_s << u"7"_s;
}

void TestPicker::aNumberTypedWholeIsTakenAsItIs()
{
    QFETCH(QString, typed);
    m_form->picker.setChoices(channels);
    type(typed);
    press(Qt::Key_Tab);
    QCOMPARE(m_form->picker.value(), typed);
    QTEST(m_form->picker.text(), "text");
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

void TestPicker::aListThatComesLateKeepsWhatIsThere()
{
    m_form->before.setFocus();
    m_form->picker.setChoices({});
    m_form->picker.setValue(u"20"_s);
    const QSignalSpy reported(&m_form->picker, &Picker::valueChanged);
    m_form->picker.setChoices(channels);
    QCOMPARE(m_form->picker.text(), u"Telephone — 20"_s);
    m_form->picker.setChoices({{u"20"_s, u"Phone"_s, {}}});
    QCOMPARE(m_form->picker.text(), u"Phone — 20"_s);
    m_form->picker.setChoices({{u"1"_s, u"Web"_s, {}}});
    QCOMPARE(m_form->picker.text(), u"Phone — 20"_s);
    QCOMPARE(m_form->picker.value(), u"20"_s);
    QCOMPARE(reported.count(), 0);
}

void TestPicker::aListThatComesWhileTypingDisturbsNothing()
{
    type(u"united k"_s);
    m_form->picker.setChoices(channels);
    QCOMPARE(m_form->picker.text(), u"united k"_s);
    QCOMPARE(m_form->highlighted(), u"United Kingdom — GBR"_s);
    press(Qt::Key_Tab);
    QCOMPARE(m_form->picker.value(), u"GBR"_s);
}

void TestPicker::theWheelChangesNothingUnlessTheListIsOpen()
{
    m_form->picker.setValue(u"NLD"_s);
    turnWheel(&m_form->picker, -120);
    QCOMPARE(m_form->picker.value(), u"NLD"_s);
    press(Qt::Key_Down);
    turnWheel(&m_form->picker, -120);
    QCOMPARE(m_form->highlighted(), u"New Caledonia — NCL"_s);
    turnWheel(&m_form->picker, 60);
    QCOMPARE(m_form->highlighted(), u"New Caledonia — NCL"_s);
    turnWheel(&m_form->picker, 60);
    QCOMPARE(m_form->highlighted(), u"Netherlands — NLD"_s);
    QCOMPARE(m_form->picker.value(), u"NLD"_s);
}

void TestPicker::theWheelOverAPickerScrollsTheForm()
{
    QScrollArea area;
    auto *page = new QWidget;
    page->setFixedSize(200, 2000);
    auto *picker = new Picker(page);
    picker->setChoices(m_countries);
    picker->setValue(u"NLD"_s);
    area.setWidget(page);
    area.resize(220, 200);
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    turnWheel(picker, -120);
    QVERIFY(area.verticalScrollBar()->value() > 0);
    QCOMPARE(picker->value(), u"NLD"_s);
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

void TestPicker::theListClosesWhenTheWindowMovesOrTheMouseGoesElsewhere()
{
    press(Qt::Key_Down);
    QTest::mouseClick(&m_form->label, Qt::LeftButton); // takes no focus
    QVERIFY(!m_form->picker.isListOpen());

    press(Qt::Key_Down);
    turnWheel(&m_form->label, 120);
    QVERIFY(!m_form->picker.isListOpen());

    press(Qt::Key_Down);
    m_form->resize(m_form->size() + QSize(20, 20));
    QTRY_VERIFY(!m_form->picker.isListOpen());

    press(Qt::Key_Down);
    QVERIFY(m_form->picker.isListOpen());
    m_form->picker.hide();
    QVERIFY(!m_form->picker.isListOpen());
}

void TestPicker::everyCharacterOfALongTextIsKept()
{
    const QString text(65536, u'x');
    m_form->picker.insert(text);
    QCOMPARE(m_form->picker.value(), text);
}

void TestPicker::strangeRowsAreUsable()
{
    m_form->picker.setChoices({
        {QString(), u"None"_s, {}},
        {u"1"_s, u"First"_s, {}},
        {u"1"_s, u"Second"_s, {}},
        {u"9"_s, u"مكتب 🏢"_s, {}},
        {QString(), QString(), {}},
        {u"10"_s, QString(5000, u'W'), {}},
    });
    type(u"second"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_form->picker.text(), u"Second — 1"_s);
    QCOMPARE(m_form->picker.value(), u"1"_s);
    type(u"non"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_form->picker.text(), u"None"_s);
    QCOMPARE(m_form->picker.value(), QString());
    press(Qt::Key_Down);
    m_form->list()->grab(); // draws them all
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_form->picker.value(), u"9"_s);
}

void TestPicker::anEmptyListIsPlainEntry()
{
    m_form->picker.setChoices({});
    press(Qt::Key_Down);
    QVERIFY(!m_form->picker.isListOpen());
    type(u"12"_s);
    press(Qt::Key_Tab);
    QCOMPARE(m_form->picker.value(), u"12"_s);
}

void TestPicker::fiftyThousandRowsStayUsable_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("250") << 250;
    QTest::newRow("50,000") << 50'000;
}

void TestPicker::fiftyThousandRowsStayUsable()
{
    QFETCH(int, rows);
    QList<Choice> choices;
    for (int i = 0; i < rows; ++i)
        choices << Choice{QString::number(i), u"Channel number %1"_s.arg(i), {}};
    m_form->picker.setChoices(choices);
    type(u"c"_s);
    QBENCHMARK
    {
        type(u"h"_s);
        press(Qt::Key_Backspace);
    }
    QCOMPARE(m_form->list()->model()->rowCount(), rows);
}

QTEST_MAIN(TestPicker)
#include "tst_picker.moc"
