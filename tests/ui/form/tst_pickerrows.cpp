// SPDX-License-Identifier: GPL-3.0-or-later
#include "pickerform.h"

#include <QSignalSpy>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

const QList<Choice> channels{
    {u"1"_s, u"Web shop"_s, {}}, {u"20"_s, u"Telephone"_s, {}}, {u"21"_s, u"Trade fair"_s, {}}};

} // namespace

/// Pickers and the rows that they are given: late, strange, many, used lately.
class TestPickerRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aNumberTypedWholeIsTakenAsItIs_data();
    void aNumberTypedWholeIsTakenAsItIs();
    void aListThatComesLateKeepsWhatIsThere();
    void aListThatComesWhileTypingDisturbsNothing();
    void strangeRowsAreUsable();
    void anEmptyListIsPlainEntry();
    void fiftyThousandRowsStayUsable_data();
    void fiftyThousandRowsStayUsable();
    void whatWasChosenLatelyComesFirst();
    void theWholeListIsHeadedByWhatWasChosenLately();

private:
    void type(const QString &text) { m_form->type(text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_form->press(key, modifiers);
    }

    const QList<Choice> m_countries = Catalogue::iso().list(ChoiceList::Countries);
    std::unique_ptr<PickerForm> m_form;
};

void TestPickerRows::init()
{
    m_form = std::make_unique<PickerForm>();
    m_form->picker.setChoices(m_countries);
    m_form->open();
}

void TestPickerRows::cleanup()
{
    m_form.reset();
}

void TestPickerRows::aNumberTypedWholeIsTakenAsItIs_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::newRow("a code of the list") << u"1"_s << u"Web shop — 1"_s;
    QTest::newRow("the beginning of two") << u"2"_s << u"2"_s;
    QTest::newRow("of none") << u"7"_s << u"7"_s;
}

void TestPickerRows::aNumberTypedWholeIsTakenAsItIs()
{
    QFETCH(QString, typed);
    m_form->picker.setChoices(channels);
    type(typed);
    press(Qt::Key_Tab);
    QCOMPARE(m_form->picker.value(), typed);
    QTEST(m_form->picker.text(), "text");
}

void TestPickerRows::aListThatComesLateKeepsWhatIsThere()
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

void TestPickerRows::aListThatComesWhileTypingDisturbsNothing()
{
    type(u"united k"_s);
    m_form->picker.setChoices(channels);
    QCOMPARE(m_form->picker.text(), u"united k"_s);
    QCOMPARE(m_form->highlighted(), u"United Kingdom — GBR"_s);
    press(Qt::Key_Tab);
    QCOMPARE(m_form->picker.value(), u"GBR"_s);
}

void TestPickerRows::strangeRowsAreUsable()
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

void TestPickerRows::anEmptyListIsPlainEntry()
{
    m_form->picker.setChoices({});
    press(Qt::Key_Down);
    QVERIFY(!m_form->picker.isListOpen());
    type(u"12"_s);
    press(Qt::Key_Tab);
    QCOMPARE(m_form->picker.value(), u"12"_s);
}

void TestPickerRows::fiftyThousandRowsStayUsable_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("250") << 250;
    QTest::newRow("50,000") << 50'000;
}

void TestPickerRows::fiftyThousandRowsStayUsable()
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

void TestPickerRows::whatWasChosenLatelyComesFirst()
{
    type(u"un"_s);
    QCOMPARE(m_form->highlighted(), u"United Kingdom — GBR"_s);
    m_form->picker.setRecent({u"QQQ"_s, u"ARE"_s});
    press(Qt::Key_Escape);
    m_form->picker.clear();
    type(u"un"_s);
    QCOMPARE(m_form->highlighted(), u"United Arab Emirates — ARE"_s);
    m_form->picker.clear();
    type(u"uk"_s); // what fits better is better still
    QCOMPARE(m_form->highlighted(), u"United Kingdom — GBR"_s);
}

void TestPickerRows::theWholeListIsHeadedByWhatWasChosenLately()
{
    m_form->picker.setRecent({u"NLD"_s, u"GBR"_s});
    press(Qt::Key_Down);
    const auto *rows = m_form->list()->model();
    QCOMPARE(rows->rowCount(), m_countries.size());
    QCOMPARE(rows->index(0, 0).data().toString(), u"Netherlands — NLD"_s);
    QCOMPARE(rows->index(1, 0).data().toString(), u"United Kingdom — GBR"_s);
    QCOMPARE(rows->index(2, 0).data().toString(), shownText(m_countries.first()));
    m_form->picker.setValue(u"GBR"_s);
    press(Qt::Key_Down);
    QCOMPARE(m_form->list()->currentIndex().row(), 1);
}

QTEST_MAIN(TestPickerRows)
#include "tst_pickerrows.moc"
