// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/displaytext.h"
#include "inspection/visibletext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

class TestVisibleText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatCannotBeSeenIsSpeltOut_data();
    void whatCannotBeSeenIsSpeltOut();
    void linesStayWhereTheyAreToStay();
    void longLinesAreCutBetweenCharacters();
    void slicesAreTheTextAgain();
    void thePlaceThatIsMarkedIsFoundInItsLine_data();
    void thePlaceThatIsMarkedIsFoundInItsLine();
};

void TestVisibleText::whatCannotBeSeenIsSpeltOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"Zoë £ 名 😀"_s << u"Zoë £ 名 😀"_s;
    QTest::newRow("terminal escape") << u"\u001b[31mred"_s << u"⟨U+001B⟩[31mred"_s;
    QTest::newRow("nul") << u"a%1b"_s.arg(QChar(0)) << u"a⟨U+0000⟩b"_s;
    QTest::newRow("c1") << u"\u009b"_s << u"⟨U+009B⟩"_s;
    QTest::newRow("delete") << u"\u007f"_s << u"⟨U+007F⟩"_s;
    QTest::newRow("turned around") << u"a\u202eb\u2066c"_s << u"a⟨U+202E⟩b⟨U+2066⟩c"_s;
    QTest::newRow("no width") << u"a\u200bb\ufeffc"_s << u"a⟨U+200B⟩b⟨U+FEFF⟩c"_s;
    QTest::newRow("line separator") << u"\u2028\u2029"_s << u"⟨U+2028⟩⟨U+2029⟩"_s;
    QTest::newRow("half a pair") << QString(QChar(0xD83D)) + u'x' << u"⟨U+D83D⟩x"_s;
    QTest::newRow("tag outside the BMP") << QString::fromUcs4(U"\U000E0041") << u"⟨U+E0041⟩"_s;
    QTest::newRow("no character") << QString(QChar(0xFFFF)) << u"⟨U+FFFF⟩"_s;
    QTest::newRow("line feed and tab") << u"\n\t\r\n"_s << u"⟨U+000A⟩⟨U+0009⟩⟨U+000D⟩⟨U+000A⟩"_s;
}

void TestVisibleText::whatCannotBeSeenIsSpeltOut()
{
    QFETCH(QString, text);
    QTEST(visibleText(text, Lines::One), "shown");
}

void TestVisibleText::linesStayWhereTheyAreToStay()
{
    QCOMPARE(visibleText(u"a\r\nb\rc\n\td", Lines::Kept), u"a\r\nb⟨U+000D⟩c\n\td"_s);
}

void TestVisibleText::longLinesAreCutBetweenCharacters()
{
    const QString line = QString(longestShownLine - 1, u'a') + u"😀b"_s;
    const DisplayText shown = displayText(line);
    QVERIFY(shown.linesBroken);
    QCOMPARE(shown.slices.join(QString()), QString(longestShownLine - 1, u'a') + u"\n😀b"_s);
    QVERIFY(!displayText(QString(longestShownLine, u'a')).linesBroken);
}

void TestVisibleText::slicesAreTheTextAgain()
{
    const QString text = QString(u"a line of it\n"_s).repeated(100'000) + u"and the last"_s;
    const DisplayText shown = displayText(text);
    QCOMPARE(shown.slices.join(QString()), text);
    QCOMPARE_GT(shown.slices.size(), 5);
    for (const QString &slice : shown.slices.first(shown.slices.size() - 1))
        QVERIFY(slice.endsWith(u'\n'));
}

void TestVisibleText::thePlaceThatIsMarkedIsFoundInItsLine_data()
{
    QTest::addColumn<qsizetype>("mark");
    QTest::addColumn<int>("line");
    QTest::newRow("start") << qsizetype(0) << 0;
    QTest::newRow("second line") << qsizetype(4) << 1;
    QTest::newRow("further down a long line") << qsizetype(3 + 2 * longestShownLine) << 3;
    QTest::newRow("end") << qsizetype(3 + 2 * longestShownLine + 5) << 3;
}

void TestVisibleText::thePlaceThatIsMarkedIsFoundInItsLine()
{
    QFETCH(qsizetype, mark);
    const QString text = u"ab\n"_s + QString(2 * longestShownLine + 5, u'x');
    const auto line = displayText(text, mark).markedLine;
    QVERIFY(line);
    QTEST(*line, "line");
}

QTEST_GUILESS_MAIN(TestVisibleText)
#include "tst_visibletext.moc"
