// SPDX-License-Identifier: GPL-3.0-or-later
#include "bodycomparison.h"

#include "bodydecoding.h"
#include "bodymembers.h"
#include "contract/field.h"
#include "linecomparison.h"
#include "service/headers.h"
#include "shownvalues.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace desk {
namespace {

using namespace Qt::StringLiterals;
using Part = CompareRow::Part;
using Verdict = CompareRow::Verdict;
using Kind = BodyMember::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BodyComparison)
};

constexpr QLatin1StringView answerData{"CustomerCreateData."};

// Paths that come first, whether or not they are there.
QStringList knownPaths(Part part)
{
    QStringList paths;
    if (part == Part::RequestFields) {
        for (const Field &field : fields())
            paths.append(field.name);
        return paths;
    }
    for (const auto name :
         {"OK"_L1, "AccountID"_L1, "AccountNo"_L1, "AddressID"_L1, "ContactID"_L1})
        paths.append(answerData + name);
    return paths;
}

// A name as it is shown: what every answer has around its members is left out.
QString wordsFor(const QString &path)
{
    static const QRegularExpression issue(
        u"^CustomerCreateData\\.CustomerCreateIssues\\[(\\d+)\\]\\.(.*)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    const auto match = issue.match(path);
    if (match.hasMatch())
        return Words::tr("Issue %1, %2")
            .arg(match.captured(1).toLongLong() + 1)
            .arg(shownValues(match.capturedView(2), {}).left);
    const bool inData = path.startsWith(answerData, Qt::CaseInsensitive);
    const QString name = inData ? path.sliced(answerData.size()) : path;
    return name.isEmpty() ? Words::tr("The whole body") : shownValues(name, {}).left;
}

QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::Text:
        return Words::tr("a text");
    case Kind::Number:
        return Words::tr("a number");
    case Kind::Boolean:
        return Words::tr("true or false");
    case Kind::Null:
        return Words::tr("null");
    case Kind::Untyped:
        return Words::tr("an element");
    case Kind::Structure:
        break;
    }
    return Words::tr("an object or a list");
}

ShownValues shownMembers(const BodyMember *left, const BodyMember *right)
{
    const QString leftText = left ? left->text : QString();
    const QString rightText = right ? right->text : QString();
    ShownValues shown = shownValues(leftText, rightText);
    if (left && left->kind == Kind::Null)
        shown.left = u"null"_s;
    if (right && right->kind == Kind::Null)
        shown.right = u"null"_s;
    return shown;
}

class MemberComparison
{
public:
    MemberComparison(Part part, const BodyMembers &left, const BodyMembers &right);

    CompareRows rows();

private:
    using Places = QHash<QString, const BodyMember *>;

    static Places placesOf(const BodyMembers &members);
    void add(const QString &path);
    CompareRow row(const BodyMember *left, const BodyMember *right, const QString &path) const;
    QString note(const BodyMember *left, const BodyMember *right) const;

    Part m_part;
    const BodyMembers &m_left;
    const BodyMembers &m_right;
    Places m_inLeft;
    Places m_inRight;
    CompareRows m_rows;
};

MemberComparison::MemberComparison(Part part, const BodyMembers &left, const BodyMembers &right)
    : m_part(part)
    , m_left(left)
    , m_right(right)
    , m_inLeft(placesOf(left))
    , m_inRight(placesOf(right))
{
}

MemberComparison::Places MemberComparison::placesOf(const BodyMembers &members)
{
    Places places;
    for (const BodyMember &member : members.members)
        places.insert(member.path.toCaseFolded(), &member);
    return places;
}

CompareRows MemberComparison::rows()
{
    for (const QString &path : knownPaths(m_part))
        add(path);
    for (const BodyMember &member : m_left.members)
        add(member.path);
    for (const BodyMember &member : m_right.members)
        add(member.path);
    return m_rows;
}

// Once: what has its row is taken out.
void MemberComparison::add(const QString &path)
{
    const QString key = path.toCaseFolded();
    const BodyMember *left = m_inLeft.take(key);
    const BodyMember *right = m_inRight.take(key);
    if (left || right)
        m_rows.append(row(left, right, path));
}

CompareRow MemberComparison::row(const BodyMember *left, const BodyMember *right,
                                 const QString &path) const
{
    const ShownValues shown = shownMembers(left, right);
    const QString what = wordsFor(path);
    CompareRow row{.part = m_part,
                   .what = what,
                   .left = shown.left,
                   .right = shown.right,
                   .volatileAs = volatilityOfField(what),
                   .note = note(left, right)};
    if (!left)
        row.verdict = Verdict::OnlyRight;
    else if (!right)
        row.verdict = Verdict::OnlyLeft;
    else
        row.verdict = isSameValue(*left, *right) ? Verdict::Same : Verdict::Different;
    return row;
}

QString MemberComparison::note(const BodyMember *left, const BodyMember *right) const
{
    if (!left || !right)
        return {};
    QStringList notes;
    const bool typed = left->kind != Kind::Untyped && right->kind != Kind::Untyped;
    if (typed && left->kind != right->kind)
        notes.append(Words::tr("%1 on the left, %2 on the right")
                         .arg(kindName(left->kind), kindName(right->kind)));
    if (left->path != right->path)
        notes.append(
            Words::tr("Written %1 on the right.").arg(shownValues(right->path, right->path).left));
    return notes.join(u' ');
}

struct Side
{
    QString text;
    std::optional<BodyMembers> members;
};

Side sideOf(const QByteArray &body, const QList<HttpHeader> &headers)
{
    Side side{.text = decodeBody(body, headerValue(headers, "Content-Type")).text, .members = {}};
    side.members = readBodyMembers(side.text);
    return side;
}

QString formatWords(const Side &side)
{
    if (!side.members)
        return side.text.isEmpty() ? Words::tr("empty") : Words::tr("not to be read");
    return side.members->format == BodyFormat::Xml ? u"XML"_s : u"JSON"_s;
}

CompareRow formatRow(Part part, const Side &left, const Side &right)
{
    const QString leftWords = formatWords(left);
    const QString rightWords = formatWords(right);
    return {.part = part,
            .what = Words::tr("Body's format"),
            .left = leftWords,
            .right = rightWords,
            .verdict = leftWords == rightWords ? Verdict::Same : Verdict::Different,
            .volatileAs = {},
            .note = {}};
}

CompareRow bytesRow(Part part, const QByteArray &left, const QByteArray &right, bool sameMembers)
{
    const bool same = left == right;
    return {.part = part,
            .what = Words::tr("Body, byte by byte"),
            .left = Words::tr("%L1 bytes").arg(left.size()),
            .right = Words::tr("%L1 bytes").arg(right.size()),
            .verdict = same ? Verdict::Same : Verdict::Different,
            .volatileAs = sameMembers ? std::nullopt : std::optional(VolatileThing::Sizes),
            .note = same || !sameMembers
                        ? QString()
                        : Words::tr("They say the same in another layout, order or spelling.")};
}

bool isEachSame(const CompareRows &rows)
{
    return std::ranges::all_of(rows,
                               [](const CompareRow &row) { return row.verdict == Verdict::Same; });
}

CompareRows compareBodies(Part part, const QByteArray &leftBody, const Side &left,
                          const QByteArray &rightBody, const Side &right)
{
    const bool readable = left.members && right.members;
    CompareRows rows{formatRow(part, left, right)};
    const CompareRows members = readable
                                    ? MemberComparison(part, *left.members, *right.members).rows()
                                    : compareLines(part, left.text, right.text);
    rows += members;
    rows.append(bytesRow(part, leftBody, rightBody, readable && isEachSame(members)));
    return rows;
}

} // namespace

CompareRows compareRequestBodies(const Exchange &left, const Exchange &right)
{
    return compareBodies(Part::RequestFields, left.requestBody,
                         sideOf(left.requestBody, left.requestHeaders), right.requestBody,
                         sideOf(right.requestBody, right.requestHeaders));
}

CompareRows compareAnswers(const Exchange &left, const Exchange &right)
{
    return compareBodies(Part::Answer, left.responseBody,
                         sideOf(left.responseBody, left.responseHeaders), right.responseBody,
                         sideOf(right.responseBody, right.responseHeaders));
}

} // namespace desk
