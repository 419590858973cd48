// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/textfolding.h"

#include <QTest>

using namespace Qt::StringLiterals;
using desk::foldedForSearch;

class TestTextFolding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellingsOfOneWordFoldToTheSame_data();
    void spellingsOfOneWordFoldToTheSame();
    void whatIsFoldedStaysAsItIs();
    void loneSurrogatesAreReplacedAndNulStays();
};

void TestTextFolding::spellingsOfOneWordFoldToTheSame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("ASCII") << u"United KINGDOM 10"_s << u"united kingdom 10"_s;
    QTest::newRow("accents") << u"Côte d'Ivoire"_s << u"cote d'ivoire"_s;
    QTest::newRow("accents written apart") << u"Co\u0302te"_s << u"cote"_s;
    QTest::newRow("strokes") << u"Łódź, Sørensen, Đorđe"_s << u"lodz, sorensen, dorde"_s;
    QTest::newRow("ligatures and sharp s")
        << u"Færøerne Œuvre Straße"_s << u"faeroerne oeuvre strasse"_s;
    QTest::newRow("Turkish i") << u"İSTANBUL ısı"_s << u"istanbul isi"_s;
    QTest::newRow("full width") << u"ＧＢＲ"_s << u"gbr"_s;
    QTest::newRow("a capital that appears on taking apart") << u"™"_s << u"tm"_s;
    QTest::newRow("Greek final sigma") << u"ΕΛΛΆΣ"_s << u"ελλασ"_s;
    QTest::newRow("a capital outside the BMP") << u"\U00010400"_s << u"\U00010428"_s;
    QTest::newRow("a mark outside the BMP") << u"a\U0001E8D0"_s << u"a"_s;
    QTest::newRow("emoji") << u"É😀"_s << u"e😀"_s;
}

void TestTextFolding::spellingsOfOneWordFoldToTheSame()
{
    QFETCH(QString, text);
    QTEST(foldedForSearch(text), "folded");
}

void TestTextFolding::whatIsFoldedStaysAsItIs()
{
    for (char32_t character = 1; character <= QChar::LastValidCodePoint; ++character) {
        if (QChar::isSurrogate(character))
            continue;
        const QString once = foldedForSearch(QString::fromUcs4(&character, 1));
        if (foldedForSearch(once) != once)
            QFAIL(qPrintable(
                u"U+%1 folds differently the second time"_s.arg(uint(character), 0, 16)));
    }
}

void TestTextFolding::loneSurrogatesAreReplacedAndNulStays()
{
    const QString replacement(QChar::ReplacementCharacter);
    const QString text = u"É"_s + QChar(0xD800) + QChar(u'\0') + QChar(0xDC00);
    QCOMPARE(foldedForSearch(text), u"e"_s + replacement + QChar(u'\0') + replacement);
    QCOMPARE(foldedForSearch(QString(QChar(0xD83D))), replacement);
}

QTEST_GUILESS_MAIN(TestTextFolding)
#include "tst_textfolding.moc"
