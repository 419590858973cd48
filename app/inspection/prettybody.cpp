// SPDX-License-Identifier: GPL-3.0-or-later
#include "prettybody.h"

#include "bodydecoding.h"
#include "bodylayout.h"

#include <QCoreApplication>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PrettyBody)
};

bool speaksOf(const QByteArray &contentType, QByteArrayView word)
{
    return contentType.toLower().split(';').constFirst().contains(word);
}

// A proxy's Content-Type may lie, so the first character decides where it can.
BodySyntax syntaxOf(QStringView text, const QByteArray &contentType)
{
    const auto first = std::ranges::find_if_not(text, [](QChar unit) { return unit.isSpace(); });
    if (first == text.end())
        return BodySyntax::Plain;
    if (*first == u'<')
        return BodySyntax::Xml;
    if (*first == u'{' || *first == u'[' || speaksOf(contentType, "json"))
        return BodySyntax::Json;
    return speaksOf(contentType, "xml") ? BodySyntax::Xml : BodySyntax::Plain;
}

QString nameOf(BodySyntax syntax)
{
    return syntax == BodySyntax::Json ? u"JSON"_s : u"XML"_s;
}

QString troubleWords(BodySyntax syntax, TextPosition position, bool atEnd)
{
    if (atEnd)
        return Words::tr("The %1 ends too early, at line %L2, column %L3. It is shown as it came.")
            .arg(nameOf(syntax))
            .arg(position.line)
            .arg(position.column);
    return Words::tr("This is not %1 from line %L2, column %L3 on. It is shown as it came.")
        .arg(nameOf(syntax))
        .arg(position.line)
        .arg(position.column);
}

void show(PrettyBody &body, QStringView text, std::optional<qsizetype> mark = std::nullopt)
{
    body.shown = displayText(text, mark);
    if (body.shown.linesBroken)
        body.remarks.append(Words::tr("Lines of more than %L1 characters go on in the next one.")
                                .arg(longestShownLine));
}

void showTrouble(PrettyBody &body, QStringView text, qsizetype offset)
{
    body.trouble = PositionFinder(text).at(offset);
    body.remarks.append(troubleWords(body.syntax, *body.trouble, offset >= text.size()));
    show(body, text, offset);
}

PrettyBody dumped(const QByteArray &body)
{
    constexpr qsizetype mostDumped = 1 << 20;
    PrettyBody pretty;
    pretty.remarks.append(Words::tr("This is data, not text: it is shown in hexadecimal."));
    if (body.size() > mostDumped)
        pretty.remarks.append(Words::tr("Only the first %L1 bytes are shown.").arg(mostDumped));
    show(pretty, hexDump(body.first(qMin(body.size(), mostDumped))));
    return pretty;
}

void layOut(PrettyBody &pretty, QStringView text)
{
    const BodyLayout layout =
        pretty.syntax == BodySyntax::Json ? layOutJson(text) : layOutXml(text);
    if (layout.trouble)
        return showTrouble(pretty, text, *layout.trouble);
    pretty.laidOut = !layout.tooLarge;
    if (layout.tooLarge)
        pretty.remarks.append(
            Words::tr("With lines of its own for each part it would be many times as long. It is "
                      "shown as it came."));
    show(pretty, pretty.laidOut ? QStringView(layout.text) : text);
}

PrettyBody decoded(const BodyText &text, const QByteArray &contentType)
{
    PrettyBody body;
    body.syntax = syntaxOf(text.text, contentType);
    if (!text.remark.isEmpty())
        body.remarks.append(text.remark);
    return body;
}

} // namespace

qsizetype PrettyBody::size() const
{
    qsizetype size = 0;
    for (const QString &slice : shown.slices)
        size += slice.size();
    return size;
}

PrettyBody prettyBody(const QByteArray &body, const QByteArray &contentType, bool cut)
{
    if (isBinary(body))
        return dumped(body);
    const BodyText text = decodeBody(body, contentType);
    PrettyBody pretty = decoded(text, contentType);
    if (cut)
        pretty.remarks.append(Words::tr("The answer was cut short."));
    // An HTML page is no XML, and what it says is what counts.
    if (pretty.syntax == BodySyntax::Plain || speaksOf(contentType, "html"))
        show(pretty, text.text);
    else
        layOut(pretty, text.text);
    return pretty;
}

PrettyBody plainBody(const QByteArray &body, const QByteArray &contentType)
{
    const BodyText text = decodeBody(body, contentType);
    PrettyBody plain = decoded(text, contentType);
    show(plain, text.text);
    return plain;
}

} // namespace desk
