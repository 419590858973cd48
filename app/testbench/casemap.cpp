// SPDX-License-Identifier: GPL-3.0-or-later
#include "casemap.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CaseMap)
};

QString idOf(const QString &field, BodyFormat format)
{
    return field + u'-' + formatName(format);
}

/// The fields that have cases, in the order of the field table; the whole body first.
QStringList fieldsIn(const BoundaryReport &report)
{
    QStringList names;
    for (const JudgedCase &one : report.cases) {
        if (!names.contains(one.result.asked.field))
            names.append(one.result.asked.field);
    }
    return names;
}

QString lineOf(const JudgedCase &one)
{
    const BoundaryCase &asked = one.result.asked;
    QStringList parts{caseKindLabel(asked.kind)};
    if (!asked.detail.isEmpty())
        parts.append(asked.detail);
    const QString attempt =
        one.result.seen.attempt.isEmpty() ? QString() : u" [%1]"_s.arg(one.result.seen.attempt);
    return u"%1: %2; %3; %4%5"_s.arg(parts.join(", "_L1), publishedWords(asked.published),
                                     standingWords(one.standing), one.words, attempt);
}

HtmlCell cellOf(const QList<JudgedCase> &cases, CaseKind kind, const QString &id)
{
    QList<Standing> standings;
    for (const JudgedCase &one : cases) {
        if (one.result.asked.kind == kind)
            standings.append(one.standing);
    }
    if (standings.isEmpty())
        return {};
    const Mark mark = markOf(standings);
    const Standing worst = *std::ranges::find_if(
        standings, [mark](Standing standing) { return markOf({standing}) == mark; });
    return {{}, mark, caseKindLabel(kind) + ": "_L1 + standingWords(worst), id};
}

HtmlTable mapOf(const BoundaryReport &report, BodyFormat format, const QList<CaseKind> &kinds)
{
    HtmlTable table;
    table.caption =
        Words::tr("Fields and cases in %1").arg(format == BodyFormat::Json ? u"JSON"_s : u"XML"_s);
    table.isMap = true;
    table.headings.append(Words::tr("Field"));
    for (const CaseKind kind : kinds)
        table.headings.append(caseKindLabel(kind));
    const QStringList names = fieldsIn(report);
    for (const QString &field : names) {
        const QList<JudgedCase> cases = casesOf(report, field, format);
        QList<HtmlCell> row{{fieldWords(field)}};
        for (const CaseKind kind : kinds)
            row.append(cellOf(cases, kind, idOf(field, format)));
        table.rows.append(row);
    }
    return table;
}

QList<CaseKind> kindsIn(const BoundaryReport &report)
{
    QList<CaseKind> kinds = caseKinds();
    kinds.removeIf([&report](CaseKind kind) {
        return std::ranges::none_of(
            report.cases, [kind](const JudgedCase &one) { return one.result.asked.kind == kind; });
    });
    return kinds;
}

} // namespace

Mark markOf(const QList<Standing> &standings)
{
    if (standings.contains(Standing::Drifted))
        return Mark::Bad;
    if (standings.contains(Standing::CouldNotTell))
        return Mark::Doubt;
    if (standings.contains(Standing::Observed))
        return Mark::Seen;
    return standings.isEmpty() ? Mark::None : Mark::Good;
}

QString publishedWords(Published published)
{
    switch (published) {
    case Published::Accepted:
        return Words::tr("published: accepted");
    case Published::Rejected:
        return Words::tr("published: refused");
    case Published::Silent:
        break;
    }
    return Words::tr("nothing published");
}

QString standingWords(Standing standing)
{
    switch (standing) {
    case Standing::AsPublished:
        return Words::tr("as published");
    case Standing::Drifted:
        return Words::tr("not as published");
    case Standing::Observed:
        return Words::tr("observed");
    case Standing::CouldNotTell:
        break;
    }
    return Words::tr("could not be told");
}

QString fieldWords(const QString &field)
{
    return field.isEmpty() ? Words::tr("the whole body") : field;
}

QList<JudgedCase> casesOf(const BoundaryReport &report, const QString &field, BodyFormat format,
                          std::optional<CaseKind> kind)
{
    QList<JudgedCase> cases;
    std::ranges::copy_if(report.cases, std::back_inserter(cases), [&](const JudgedCase &one) {
        const BoundaryCase &asked = one.result.asked;
        return asked.field == field && asked.format == format && (!kind || asked.kind == *kind);
    });
    return cases;
}

HtmlSection mapSection(const BoundaryReport &report, const BoundaryWishes &wishes)
{
    HtmlSection section{Words::tr("Map of fields and cases"), {}};
    section.blocks.append(Words::tr("✓ as published, ✗ not as published, ● observed where nothing "
                                    "is published, ? could not be told. Each sign leads to its "
                                    "field's cases below."));
    const QList<CaseKind> kinds = kindsIn(report);
    for (const BodyFormat format : wishes.formats)
        section.blocks.append(mapOf(report, format, kinds));
    return section;
}

HtmlSection caseSection(const BoundaryReport &report)
{
    HtmlSection section{Words::tr("Every case"), {}};
    const QStringList names = fieldsIn(report);
    for (const QString &field : names) {
        for (const BodyFormat format : {BodyFormat::Json, BodyFormat::Xml}) {
            QStringList lines;
            for (const JudgedCase &one : casesOf(report, field, format))
                lines.append(lineOf(one));
            if (lines.isEmpty())
                continue;
            const QString name = field.isEmpty() ? Words::tr("The whole body") : field;
            section.blocks.append(
                HtmlDetails{u"%1, %2 (%3)"_s.arg(name, formatName(format)).arg(lines.size()),
                            lines.join(u'\n'), idOf(field, format)});
        }
    }
    return section;
}

} // namespace desk
