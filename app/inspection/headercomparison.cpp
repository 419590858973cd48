// SPDX-License-Identifier: GPL-3.0-or-later
#include "headercomparison.h"

#include "shownvalues.h"
#include "visibletext.h"

#include <QCoreApplication>
#include <QHash>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HeaderComparison)
};

constexpr qsizetype mostCompared = 2000;

struct NumberedHeader
{
    QString key; ///< folded, and told from another of the same name
    QString name;
    QString value;
    int occurrence = 1;
};

// A header need not be text in any encoding: UTF-8 where it is that, else a character a byte.
QString textOf(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    return text.contains(QChar::ReplacementCharacter) ? QString::fromLatin1(bytes) : text;
}

QList<NumberedHeader> numbered(const QList<HttpHeader> &headers)
{
    QList<NumberedHeader> list;
    QHash<QString, int> seen;
    for (const HttpHeader &header : headers.first(qMin(headers.size(), mostCompared))) {
        const QString name = QString::fromLatin1(header.name);
        const int occurrence = ++seen[name.toLower()];
        list.append({u"%1\n%2"_s.arg(name.toLower()).arg(occurrence), name, textOf(header.value),
                     occurrence});
    }
    return list;
}

QHash<QString, qsizetype> placesOf(const QList<NumberedHeader> &headers)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < headers.size(); ++i)
        places.insert(headers.at(i).key, i);
    return places;
}

CompareRow rowFor(CompareRow::Part part, const NumberedHeader &header)
{
    const QString name = shownValues(header.name, header.name).left;
    CompareRow row{.part = part,
                   .what = header.occurrence == 1 ? name
                                                  : u"%1 (%2)"_s.arg(name).arg(header.occurrence),
                   .left = {},
                   .right = {},
                   .volatileAs = volatilityOfHeader(header.name),
                   .note = {}};
    return row;
}

CompareRow pairedRow(CompareRow::Part part, const NumberedHeader &left, const NumberedHeader &right)
{
    CompareRow row = rowFor(part, left);
    const ShownValues shown = shownValues(left.value, right.value);
    row.left = shown.left;
    row.right = shown.right;
    row.verdict =
        left.value == right.value ? CompareRow::Verdict::Same : CompareRow::Verdict::Different;
    if (left.name != right.name)
        row.note = Words::tr("Written %1 on the right.").arg(visibleText(right.name, Lines::One));
    return row;
}

QStringList commonNames(const QList<NumberedHeader> &headers,
                        const QHash<QString, qsizetype> &others)
{
    QStringList names;
    for (const NumberedHeader &header : headers) {
        if (others.contains(header.key))
            names.append(header.name.toLower());
    }
    return names;
}

CompareRow orderRow(CompareRow::Part part, const QStringList &left, const QStringList &right)
{
    const ShownValues shown = shownValues(left.join(u", "_s), right.join(u", "_s));
    return {.part = part,
            .what = Words::tr("Order of the headers"),
            .left = shown.left,
            .right = shown.right,
            .verdict = CompareRow::Verdict::Different,
            .volatileAs = {},
            .note = {}};
}

} // namespace

CompareRows compareHeaders(CompareRow::Part part, const QList<HttpHeader> &left,
                           const QList<HttpHeader> &right)
{
    const QList<NumberedHeader> lefts = numbered(left);
    const QList<NumberedHeader> rights = numbered(right);
    const auto inLeft = placesOf(lefts);
    const auto inRight = placesOf(rights);
    CompareRows rows;
    for (const NumberedHeader &header : lefts) {
        if (const auto other = inRight.constFind(header.key); other != inRight.cend()) {
            rows.append(pairedRow(part, header, rights.at(*other)));
            continue;
        }
        CompareRow row = rowFor(part, header);
        row.left = shownValues(header.value, {}).left;
        row.verdict = CompareRow::Verdict::OnlyLeft;
        rows.append(row);
    }
    for (const NumberedHeader &header : rights) {
        if (inLeft.contains(header.key))
            continue;
        CompareRow row = rowFor(part, header);
        row.right = shownValues({}, header.value).right;
        row.verdict = CompareRow::Verdict::OnlyRight;
        rows.append(row);
    }
    const QStringList leftNames = commonNames(lefts, inRight);
    const QStringList rightNames = commonNames(rights, inLeft);
    if (leftNames != rightNames)
        rows.append(orderRow(part, leftNames, rightNames));
    return rows;
}

} // namespace desk
