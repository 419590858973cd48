// SPDX-License-Identifier: GPL-3.0-or-later
#include "visibletext.h"

namespace desk {
namespace {

using namespace Qt::StringLiterals;

bool isPlain(QChar unit)
{
    return unit >= u' ' && unit < QChar(0x7F);
}

bool isSeen(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // soft hyphen, zero-width joiners, marks of direction
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return !QChar::isNonCharacter(character);
    }
}

bool isKept(QStringView text, qsizetype at)
{
    const QChar unit = text.at(at);
    const bool beforeLineFeed = unit == u'\r' && at + 1 < text.size() && text.at(at + 1) == u'\n';
    return unit == u'\n' || unit == u'\t' || beforeLineFeed;
}

} // namespace

QString visibleText(QStringView text, Lines lines)
{
    QString shown;
    shown.reserve(text.size());
    qsizetype run = 0; // from here on all is seen, and taken at once
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        if (isPlain(unit))
            continue;
        const bool isPair =
            unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const char32_t character =
            isPair ? QChar::surrogateToUcs4(unit, text.at(i + 1)) : unit.unicode();
        const bool stays = isSeen(character) || (lines == Lines::Kept && isKept(text, i));
        if (!stays) {
            shown += text.sliced(run, i - run);
            shown += u"⟨U+%1⟩"_s.arg(QString::number(character, 16).toUpper(), 4, u'0');
        }
        i += isPair ? 1 : 0;
        run = stays ? run : i + 1;
    }
    return run == 0 ? text.toString() : QString(shown + text.sliced(run));
}

} // namespace desk
