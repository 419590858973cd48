// SPDX-License-Identifier: GPL-3.0-or-later
#include "pickerform.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

const QList<Choice> channels{
    {u"1"_s, u"Web shop"_s, {}}, {u"20"_s, u"Telephone"_s, {}}, {u"21"_s, u"Trade fair"_s, {}}};

} // namespace

/// The list below a picker: how it opens, moves and closes.
class TestPickerList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void arrowAndPageKeysMoveTheHighlight();
    void theWholeListOpens_data();
    void theWholeListOpens();
    void theWholeListBeginsAtWhatIsChosen();
    void aClickOnTheArrowClosesTheListAgain();
    void aClickOnARowTakesItAndKeepsTheFocus();
    void leavingByMouseTakesWhatIsNamedInFull_data();
    void leavingByMouseTakesWhatIsNamedInFull();
    void theWheelChangesNothingUnlessTheListIsOpen();
    void theWheelOverAPickerScrollsTheForm();
    void theListClosesWhenTheWindowMovesOrTheMouseGoesElsewhere();

private:
    void type(const QString &text) { m_form->type(text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_form->press(key, modifiers);
    }

    const QList<Choice> m_countries = Catalogue::iso().list(ChoiceList::Countries);
    std::unique_ptr<PickerForm> m_form;
};

void TestPickerList::init()
{
    m_form = std::make_unique<PickerForm>();
    m_form->picker.setChoices(m_countries);
    m_form->open();
}

void TestPickerList::cleanup()
{
    m_form.reset();
}

void TestPickerList::arrowAndPageKeysMoveTheHighlight()
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

void TestPickerList::theWholeListOpens_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::newRow("Down") << int(Qt::Key_Down) << int(Qt::NoModifier);
    QTest::newRow("Alt+Down") << int(Qt::Key_Down) << int(Qt::AltModifier);
    QTest::newRow("keypad Down") << int(Qt::Key_Down) << int(Qt::KeypadModifier);
    QTest::newRow("F4") << int(Qt::Key_F4) << int(Qt::NoModifier);
    QTest::newRow("the arrow") << 0 << 0;
}

void TestPickerList::theWholeListOpens()
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

void TestPickerList::theWholeListBeginsAtWhatIsChosen()
{
    m_form->picker.setValue(u"NLD"_s);
    press(Qt::Key_Down);
    QCOMPARE(m_form->highlighted(), u"Netherlands — NLD"_s);
    press(Qt::Key_Down);
    QCOMPARE(m_form->highlighted(), u"New Caledonia — NCL"_s);
    press(Qt::Key_Escape);
    QCOMPARE(m_form->picker.value(), u"NLD"_s);
}

void TestPickerList::aClickOnTheArrowClosesTheListAgain()
{
    auto *arrow = m_form->picker.findChild<QToolButton *>();
    m_form->before.setFocus();
    QTest::mouseClick(arrow, Qt::LeftButton);
    QVERIFY(m_form->picker.isListOpen());
    QVERIFY(m_form->picker.hasFocus());
    QTest::mouseClick(arrow, Qt::LeftButton);
    QVERIFY(!m_form->picker.isListOpen());
}

void TestPickerList::aClickOnARowTakesItAndKeepsTheFocus()
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

void TestPickerList::leavingByMouseTakesWhatIsNamedInFull_data()
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

void TestPickerList::leavingByMouseTakesWhatIsNamedInFull()
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

void TestPickerList::theWheelChangesNothingUnlessTheListIsOpen()
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

void TestPickerList::theWheelOverAPickerScrollsTheForm()
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

void TestPickerList::theListClosesWhenTheWindowMovesOrTheMouseGoesElsewhere()
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

QTEST_MAIN(TestPickerList)
#include "tst_pickerlist.moc"
