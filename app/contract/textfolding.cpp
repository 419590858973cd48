// SPDX-License-Identifier: GPL-3.0-or-later
#include "textfolding.h"

#include <QChar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar unit) { return unit.unicode() < 0x80; });
}

/// Most of what is searched is ASCII, and Unicode's tables cost ten times as much.
QString foldedAscii(QStringView text)
{
    QString folded = text.toString();
    for (QChar &unit : folded) {
        if (unit >= u'A' && unit <= u'Z')
            unit = QChar(char16_t(unit.unicode() | 0x20));
    }
    return folded;
}

bool isDroppedMark(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// Letters with a stroke, ligatures and the like have no decomposition in Unicode.
QStringView plainSpelling(QChar letter)
{
    switch (letter.unicode()) {
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'ø':
        return u"o";
    case u'đ':
    case u'ð':
        return u"d";
    case u'ħ':
        return u"h";
    case u'ı':
        return u"i";
    case u'ł':
        return u"l";
    case u'ß':
        return u"ss";
    case u'þ':
        return u"th";
    case u'ŧ':
        return u"t";
    default:
        return {};
    }
}

void appendFolded(QString &folded, QStringView character)
{
    if (character.size() == 2) {
        const char32_t whole = QChar::surrogateToUcs4(character[0], character[1]);
        if (!isDroppedMark(whole))
            folded += character;
        return;
    }
    const QChar unit = character[0];
    if (const QStringView plain = plainSpelling(unit); !plain.isEmpty())
        folded += plain;
    else if (unit.isSurrogate()) // a lone one, and Qt's normalizing leaves only some of them
        folded += QChar(QChar::ReplacementCharacter);
    else if (!isDroppedMark(unit.unicode()))
        folded += unit;
}

} // namespace

QString foldedForSearch(QStringView text)
{
    if (isAscii(text))
        return foldedAscii(text);
    // Twice: folding the case of "İ" makes a new mark, and taking "™" apart a new capital.
    const QString apart = text.toString()
                              .normalized(QString::NormalizationForm_KD)
                              .toCaseFolded()
                              .normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(apart.size());
    for (qsizetype i = 0; i < apart.size();) {
        const bool pair =
            i + 1 < apart.size() && apart[i].isHighSurrogate() && apart[i + 1].isLowSurrogate();
        const qsizetype units = pair ? 2 : 1;
        appendFolded(folded, QStringView(apart).mid(i, units));
        i += units;
    }
    return folded;
}

} // namespace desk
