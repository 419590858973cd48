// SPDX-License-Identifier: GPL-3.0-or-later
#include "htmlpage.h"

#include "inspection/visibletext.h"

#include <QFile>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

QString escaped(const QString &text, Lines lines)
{
    return visibleText(text, lines).toHtmlEscaped();
}

/// Its own direction stays within.
QString isolated(const QString &text, Lines lines)
{
    return "<bdi>"_L1 + escaped(text, lines) + "</bdi>"_L1;
}

/// Letters, digits and marks that need no escaping, whatever the id was.
QString anchor(const QString &id)
{
    return "at-"_L1 + QString::fromLatin1(id.toUtf8().toPercentEncoding({}, {}, '_'));
}

QLatin1StringView styleOf(Mark mark)
{
    switch (mark) {
    case Mark::None:
        break;
    case Mark::Good:
        return "good"_L1;
    case Mark::Bad:
        return "bad"_L1;
    case Mark::Doubt:
        return "doubt"_L1;
    case Mark::Seen:
        return "seen"_L1;
    case Mark::Left:
        return "left"_L1;
    }
    return "plain"_L1;
}

/// The sign is not read aloud where words stand beside it.
QString inner(const HtmlCell &cell)
{
    const QChar sign = signOf(cell.mark);
    QString html;
    if (!sign.isNull())
        html += "<span class=\"sign\" aria-hidden=\"true\">"_L1 + sign + "</span>"_L1;
    if (!cell.text.isEmpty())
        html += isolated(cell.text, Lines::Kept);
    if (!cell.label.isEmpty())
        html += "<span class=\"aloud\">"_L1 + escaped(cell.label, Lines::One) + "</span>"_L1;
    if (!cell.target.isEmpty())
        html = "<a href=\"#"_L1 + anchor(cell.target) + "\">"_L1 + html + "</a>"_L1;
    return html;
}

QString element(QLatin1StringView name, const HtmlCell &cell, const QString &attributes = {})
{
    QString html = u'<' + name + " class=\""_L1 + styleOf(cell.mark) + u'"' + attributes;
    if (!cell.label.isEmpty())
        html += " title=\""_L1 + escaped(cell.label, Lines::One) + u'"';
    return html + u'>' + inner(cell) + "</"_L1 + name + u'>';
}

QString headingRow(const QStringList &headings)
{
    QString html;
    for (const QString &heading : headings)
        html += "<th scope=\"col\"><span>"_L1 + isolated(heading, Lines::One) + "</span></th>"_L1;
    return "<thead><tr>"_L1 + html + "</tr></thead>\n"_L1;
}

QString bodyRow(const QList<HtmlCell> &cells)
{
    QString html;
    for (const HtmlCell &cell : cells) {
        html +=
            html.isEmpty() ? element("th"_L1, cell, u" scope=\"row\""_s) : element("td"_L1, cell);
    }
    return "<tr>"_L1 + html + "</tr>\n"_L1;
}

struct BlockWriter
{
    QString operator()(const QString &paragraph) const
    {
        return "<p>"_L1 + isolated(paragraph, Lines::Kept) + "</p>\n"_L1;
    }

    // Whoever has no mouse scrolls it with the arrow keys.
    QString operator()(const HtmlTable &table) const
    {
        QString html = "<div class=\"scrolled\" tabindex=\"0\"><table class=\""_L1 +
                       (table.isMap ? "map"_L1 : "list"_L1) + "\">\n<caption>"_L1 +
                       isolated(table.caption, Lines::One) + "</caption>\n"_L1 +
                       headingRow(table.headings) + "<tbody>\n"_L1;
        for (const QList<HtmlCell> &row : table.rows)
            html += bodyRow(row);
        return html + "</tbody></table></div>\n"_L1;
    }

    QString operator()(const HtmlDetails &details) const
    {
        const QString id =
            details.id.isEmpty() ? QString() : " id=\""_L1 + anchor(details.id) + u'"';
        return "<details"_L1 + id + "><summary>"_L1 + isolated(details.summary, Lines::One) +
               "</summary>\n<pre>\n"_L1 + escaped(details.text, Lines::Kept) +
               "</pre></details>\n"_L1;
    }
};

QString styles()
{
    QFile file(u":/report/page.css"_s);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Should a text ever get out of its element, nothing that it brings is run or fetched.
QString head(const QString &title)
{
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
           "<meta http-equiv=\"Content-Security-Policy\" "
           "content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
           "<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>"_L1 +
           escaped(title, Lines::One) + "</title>\n<style>\n"_L1 + styles() +
           "</style>\n</head>\n"_L1;
}

QString factList(const QList<HtmlFact> &facts)
{
    QString html;
    for (const HtmlFact &fact : facts) {
        html += "<dt>"_L1 + isolated(fact.name, Lines::One) + "</dt><dd>"_L1 +
                isolated(fact.value, Lines::Kept) + "</dd>\n"_L1;
    }
    return html.isEmpty() ? html : QString("<dl>\n"_L1 + html + "</dl>\n"_L1);
}

QString sectionOf(const HtmlSection &section)
{
    QString html = "<section>\n<h2>"_L1 + isolated(section.heading, Lines::One) + "</h2>\n"_L1;
    for (const HtmlBlock &block : section.blocks)
        html += std::visit(BlockWriter(), block);
    return html + "</section>\n"_L1;
}

} // namespace

QChar signOf(Mark mark)
{
    switch (mark) {
    case Mark::None:
        break;
    case Mark::Good:
        return u'✓';
    case Mark::Bad:
        return u'✗';
    case Mark::Doubt:
        return u'?';
    case Mark::Seen:
        return u'●';
    case Mark::Left:
        return u'–';
    }
    return {};
}

QByteArray htmlPage(const HtmlPage &page)
{
    QString html = head(page.title) + "<body>\n<main>\n<h1>"_L1 + isolated(page.title, Lines::One) +
                   "</h1>\n"_L1;
    if (!page.verdict.text.isEmpty())
        html += element("p"_L1, page.verdict, u" id=\"verdict\""_s) + u'\n';
    html += factList(page.facts);
    for (const HtmlSection &section : page.sections)
        html += sectionOf(section);
    return (html + "</main>\n</body>\n</html>\n"_L1).toUtf8();
}

} // namespace desk
