// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecolours.h"

#include "qscintilla.h"

#include <QFont>
#include <QPalette>

#include <algorithm>
#include <iterator>

namespace desk {
namespace {

constexpr int names[] = {QsciLexerJSON::Property};
constexpr int values[] = {QsciLexerJSON::String, QsciLexerJSON::EscapeSequence, QsciLexerJSON::IRI,
                          QsciLexerJSON::IRICompact};
constexpr int literals[] = {QsciLexerJSON::Number, QsciLexerJSON::Keyword,
                            QsciLexerJSON::KeywordLD};
constexpr int mistakes[] = {QsciLexerJSON::UnclosedString, QsciLexerJSON::Error};

constexpr int xmlNames[] = {QsciLexerXML::Tag, QsciLexerXML::UnknownTag, QsciLexerXML::XMLTagEnd,
                            QsciLexerXML::XMLStart, QsciLexerXML::XMLEnd};
constexpr int xmlValues[] = {QsciLexerXML::HTMLDoubleQuotedString,
                             QsciLexerXML::HTMLSingleQuotedString, QsciLexerXML::Entity,
                             QsciLexerXML::CDATA};
constexpr int xmlLiterals[] = {QsciLexerXML::Attribute, QsciLexerXML::UnknownAttribute,
                               QsciLexerXML::HTMLNumber, QsciLexerXML::HTMLComment};

template <typename Styles>
void colour(QsciLexer &lexer, const Styles &styles, const QColor &colour)
{
    for (const int style : styles)
        lexer.setColor(colour, style);
}

void embolden(QsciLexer &lexer, const QFont &font, const int *begin, const int *end)
{
    QFont bold = font;
    bold.setBold(true);
    std::for_each(begin, end, [&](int style) { lexer.setFont(bold, style); });
}

QColor between(const QColor &a, const QColor &b)
{
    return QColor((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2);
}

void dressJson(QsciLexer &lexer, const QPalette &palette, const QFont &font)
{
    colour(lexer, values, palette.color(QPalette::Link));
    colour(lexer, literals, between(palette.color(QPalette::Link), palette.color(QPalette::Text)));
    colour(lexer, mistakes, palette.color(QPalette::BrightText));
    embolden(lexer, font, std::begin(names), std::end(names));
}

void dressXml(QsciLexer &lexer, const QPalette &palette, const QFont &font)
{
    colour(lexer, xmlValues, palette.color(QPalette::Link));
    colour(lexer, xmlLiterals, palette.color(QPalette::PlaceholderText));
    embolden(lexer, font, std::begin(xmlNames), std::end(xmlNames));
}

} // namespace

void dress(QsciLexer &lexer, const QPalette &palette, const QFont &font)
{
    lexer.setDefaultFont(font);
    lexer.setFont(font);
    lexer.setDefaultPaper(palette.color(QPalette::Base));
    lexer.setPaper(palette.color(QPalette::Base));
    lexer.setDefaultColor(palette.color(QPalette::Text));
    lexer.setColor(palette.color(QPalette::Text));
    if (qobject_cast<QsciLexerJSON *>(&lexer))
        dressJson(lexer, palette, font);
    else
        dressXml(lexer, palette, font);
}

void dress(QsciScintilla &view, const QPalette &palette, const QFont &font)
{
    view.setFont(font);
    view.setPaper(palette.color(QPalette::Base));
    view.setColor(palette.color(QPalette::Text));
    view.setCaretForegroundColor(palette.color(QPalette::Text));
    view.setSelectionBackgroundColor(palette.color(QPalette::Highlight));
    view.setSelectionForegroundColor(palette.color(QPalette::HighlightedText));
    view.setMarginsFont(font);
    view.setMarginsForegroundColor(palette.color(QPalette::PlaceholderText));
    view.setMarginsBackgroundColor(palette.color(QPalette::Window));
    view.setFoldMarginColors(palette.color(QPalette::Window), palette.color(QPalette::Window));
    view.setMatchedBraceForegroundColor(palette.color(QPalette::Text));
    view.setMatchedBraceBackgroundColor(palette.color(QPalette::Mid));
    view.setUnmatchedBraceForegroundColor(palette.color(QPalette::BrightText));
}

} // namespace desk
