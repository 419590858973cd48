// SPDX-License-Identifier: GPL-3.0-or-later
#include "driftjudge.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr auto contentType = "Content-Type"_L1;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DriftJudge)
};

bool isPresenceKind(CaseKind kind)
{
    return kind == CaseKind::Absent || kind == CaseKind::Null || kind == CaseKind::Blank;
}

bool isLengthKind(CaseKind kind)
{
    return kind == CaseKind::BelowLimit || kind == CaseKind::AtLimit || kind == CaseKind::OverLimit;
}

bool isCountingKind(CaseKind kind)
{
    return kind == CaseKind::AccentedAtLimit || kind == CaseKind::CombiningAtLimit ||
           kind == CaseKind::WideAtLimit || kind == CaseKind::WideOverLimit;
}

/// The short text of the same characters.
CaseKind shortKindOf(CaseKind kind)
{
    switch (kind) {
    case CaseKind::AccentedAtLimit:
        return CaseKind::Accented;
    case CaseKind::CombiningAtLimit:
        return CaseKind::Combining;
    default:
        return CaseKind::Wide;
    }
}

/// The same bytes in both formats, but for how they are written, and nothing that a reader of XML
/// or of JSON decides before any rule.
bool isComparable(CaseKind kind)
{
    switch (kind) {
    case CaseKind::LeadingSpace:
    case CaseKind::TrailingSpace:
    case CaseKind::LineBreak:
    case CaseKind::Accented:
    case CaseKind::Combining:
    case CaseKind::Wide:
    case CaseKind::RightToLeft:
    case CaseKind::Markup:
    case CaseKind::Quotes:
    case CaseKind::LowerCase:
    case CaseKind::UnknownMember:
    case CaseKind::MemberName:
        return true;
    default:
        return false;
    }
}

bool isChanged(const CaseResult &result)
{
    return result.asked.field == field::accountNo && result.seen.isAccepted() &&
           !result.seen.sentAccountNo.trimmed().isEmpty() &&
           result.seen.accountNo != result.seen.sentAccountNo;
}

QString seenWords(const CaseResult &result)
{
    if (!isChanged(result))
        return result.seen.words;
    return Words::tr("%1; %2 came back as %3")
        .arg(result.seen.words, result.seen.sentAccountNo,
             result.seen.accountNo.isEmpty() ? Words::tr("nothing") : result.seen.accountNo);
}

QString verdictWords(bool isAccepted)
{
    return isAccepted ? u"accepted"_s : u"refused"_s;
}

QString valueWords(const CaseResult &result, bool isAccepted)
{
    const QString value =
        result.asked.detail.isEmpty() ? caseKindName(result.asked.kind) : result.asked.detail;
    return value + u' ' + verdictWords(isAccepted);
}

/// Two equal requests about this field, or two controls, were answered differently: nothing that
/// was seen of it in this format proves anything.
bool isUnsteady(const FormatFindings &format, const QString &field)
{
    const auto isOfField = [&field](const CaseResult &result) {
        return result.isUnsteady && result.asked.field == field;
    };
    return format.isUnsteady || std::ranges::any_of(format.results, isOfField);
}

QString unsteadyWords()
{
    return Words::tr("Answers differ between equal requests.");
}

/// Whose doing a value of a wrong kind in this field is.
Drift::Rule ruleOf(const CaseResult &result)
{
    const Field *field = findField(result.asked.field);
    if (result.asked.kind == CaseKind::ListedCode)
        return Drift::Rule::ListedCode;
    if (field && field->format == Format::Secret)
        return Drift::Rule::Key;
    if (field && field->choices != ChoiceList::None && result.asked.kind != CaseKind::WrongType)
        return Drift::Rule::UnlistedCode;
    return Drift::Rule::Type;
}

} // namespace

DriftJudge::DriftJudge(const QList<FormatFindings> &all)
    : m_all(all)
{
}

QList<JudgedCase> DriftJudge::judge(const FormatFindings &format)
{
    m_format = &format;
    QList<JudgedCase> judged;
    for (const CaseResult &result : format.results)
        judged.append(judgeOne(result));
    for (const Field &field : fields())
        judgeRequired(field);
    for (const FoundLimit &found : format.limits)
        judgeLimit(found);
    for (const CaseResult &result : format.counting)
        judgeFollowing(result);
    return judged;
}

JudgedCase DriftJudge::judgeOne(const CaseResult &result)
{
    if (const QString doubt = doubtOf(result); !doubt.isEmpty())
        return {result, Standing::CouldNotTell, doubt};
    if (result.deviates())
        return judgeDeviation(result);
    const QString words = seenWords(result);
    if (result.asked.published == Published::Silent)
        return {result, Standing::Observed, words};
    if (isChanged(result)) {
        add(result, Drift::Rule::ReturnedText, u"AccountNo comes back as it was sent"_s,
            u"it comes back as another one"_s);
        return {result, Standing::Drifted, words};
    }
    return {result, Standing::AsPublished, words};
}

/// Why nothing can be told from it; empty: something can.
QString DriftJudge::doubtOf(const CaseResult &result) const
{
    if (!result.doubt.isEmpty())
        return result.doubt;
    if (result.seen.isUnclear())
        return result.seen.words;
    if ((result.deviates() || isChanged(result)) && isUnsteady(*m_format, result.asked.field))
        return unsteadyWords();
    return {};
}

JudgedCase DriftJudge::judgeDeviation(const CaseResult &result)
{
    const CaseKind kind = result.asked.kind;
    const JudgedCase drifted{result, Standing::Drifted, seenWords(result)};
    const Field *field = findField(result.asked.field);
    const bool isText = field && field->choices == ChoiceList::None;
    if (isPresenceKind(kind))
        return drifted; // the rule is made out of all of them
    if (isLengthKind(kind) && isText)
        return isLimitKnown(result) ? drifted
                                    : JudgedCase{result, Standing::CouldNotTell, seenWords(result)};
    if (kind == CaseKind::MediaType)
        return judgeMediaType(result);
    if (isCountingKind(kind))
        return judgeCounting(result);
    const bool accepted = result.asked.published == Published::Accepted;
    add(result, ruleOf(result), valueWords(result, accepted), valueWords(result, !accepted));
    return drifted;
}

JudgedCase DriftJudge::judgeCounting(const CaseResult &result)
{
    if (limitOf(result)) // counted again at the limit that was found
        return {result, Standing::Drifted, seenWords(result)};
    if (isRefusedAnywhere(result.asked.field, shortKindOf(result.asked.kind)))
        return {result, Standing::Observed,
                Words::tr("These characters are refused at any length.")};
    addCounting(result);
    return {result, Standing::Drifted, seenWords(result)};
}

void DriftJudge::judgeFollowing(const CaseResult &result)
{
    if (!result.deviates() || isUnsteady(*m_format, result.asked.field) ||
        isRefusedAnywhere(result.asked.field, shortKindOf(result.asked.kind)))
        return;
    addCounting(result);
}

void DriftJudge::addCounting(const CaseResult &result)
{
    const bool accepted = result.asked.published == Published::Accepted;
    const auto words = [&result](bool isAccepted) -> QString {
        return u"%1, %2: %3"_s.arg(caseKindName(result.asked.kind), result.asked.detail,
                                   verdictWords(isAccepted));
    };
    add(result, Drift::Rule::Counting, words(accepted), words(!accepted));
}

/// A type says something only where the customer is known to be good: another type took one.
bool DriftJudge::isProof() const
{
    return std::ranges::any_of(m_all, &FormatFindings::isControlled);
}

JudgedCase DriftJudge::judgeMediaType(const CaseResult &result)
{
    if (!isProof())
        return {result, Standing::CouldNotTell, m_format->ending};
    Drift drift{contentType,
                Drift::Rule::MediaType,
                valueWords(result, true),
                u"%1: %2"_s.arg(valueWords(result, false)).arg(result.seen.status.value_or(0)),
                result.asked.format,
                {result.seen.attempt}};
    m_drifts.append(drift);
    return {result, Standing::Drifted, result.seen.words};
}

void DriftJudge::judgeRequired(const Field &field)
{
    if (isUnsteady(*m_format, field.name))
        return;
    QStringList taken;
    QStringList refused;
    QStringList attempts;
    for (const CaseResult &result : m_format->results) {
        if (result.asked.field != field.name || !isPresenceKind(result.asked.kind) ||
            !result.deviates())
            continue;
        (result.seen.isAccepted() ? taken : refused).append(caseKindName(result.asked.kind));
        attempts.append(result.seen.attempt);
    }
    const bool isOptional = field.presence == Presence::Optional;
    const QString published = field.presence == Presence::RequiredMayBeBlank
                                  ? u"required, may be blank"_s
                                  : (isOptional ? u"optional"_s : u"required"_s);
    for (const QStringList *kinds : {&taken, &refused}) {
        if (kinds->isEmpty())
            continue;
        const QString seen = kinds->join(", "_L1) + u' ' + verdictWords(kinds == &taken);
        m_drifts.append(
            {field.name, Drift::Rule::Required, published, seen, m_format->format, attempts});
    }
}

void DriftJudge::judgeLimit(const FoundLimit &found)
{
    const QString name = found.field;
    const QString doubt =
        found.doubt.isEmpty() && isUnsteady(*m_format, name) ? unsteadyWords() : found.doubt;
    if (!doubt.isEmpty()) {
        m_couldNotTell.append(Words::tr("The limit of %1 in %2 differs from the published one, and "
                                        "could not be found: %3")
                                  .arg(name, formatName(found.format), doubt));
        return;
    }
    if (found.limit == findField(name)->limit) {
        m_couldNotTell.append(
            Words::tr("Texts of the same length in %1 were answered differently.").arg(name));
        return;
    }
    QStringList attempts;
    for (const CaseResult &result : m_format->results) {
        if (result.asked.field == name && isLengthKind(result.asked.kind) && result.deviates())
            attempts.append(result.seen.attempt);
    }
    const QJsonValue seen = found.isUnlimited ? QJsonValue(u"no limit up to %1"_s.arg(found.limit))
                                              : QJsonValue(found.limit);
    m_drifts.append(
        {name, Drift::Rule::Limit, findField(name)->limit, seen, found.format, attempts});
}

QList<JudgedCase> DriftJudge::compareFormats(QList<JudgedCase> cases)
{
    for (JudgedCase &left : cases) {
        const BoundaryCase &asked = left.result.asked;
        if (asked.format != BodyFormat::Json || left.standing != Standing::Observed ||
            !isComparable(asked.kind))
            continue;
        const auto right = std::ranges::find_if(cases, [&asked](const JudgedCase &other) {
            const BoundaryCase &one = other.result.asked;
            return one.format == BodyFormat::Xml && one.field == asked.field &&
                   one.kind == asked.kind && one.detail == asked.detail;
        });
        if (right == cases.end() || right->standing != Standing::Observed ||
            left.result.seen.verdict == right->result.seen.verdict || isTooLong(left.result) ||
            isTooLong(right->result) || isUnsteadyAnywhere(asked.field))
            continue;
        const bool inJson = left.result.seen.isAccepted();
        m_drifts.append({asked.field,
                         Drift::Rule::FormatsDiffer,
                         u"%1: JSON and XML alike"_s.arg(caseKindName(asked.kind)),
                         u"%1: JSON %2, XML %3"_s.arg(caseKindName(asked.kind),
                                                      verdictWords(inJson), verdictWords(!inJson)),
                         std::nullopt,
                         {left.result.seen.attempt, right->result.seen.attempt}});
        left.standing = right->standing = Standing::Drifted;
    }
    return cases;
}

void DriftJudge::add(const CaseResult &result, Drift::Rule rule, const QJsonValue &published,
                     const QJsonValue &seen)
{
    m_drifts.append(
        {result.asked.field, rule, published, seen, result.asked.format, {result.seen.attempt}});
}

bool DriftJudge::isUnsteadyAnywhere(const QString &field) const
{
    return std::ranges::any_of(
        m_all, [&field](const FormatFindings &format) { return isUnsteady(format, field); });
}

const FoundLimit *DriftJudge::limitOf(const CaseResult &result) const
{
    for (const FormatFindings &format : m_all) {
        if (format.format != result.asked.format)
            continue;
        const auto found = std::ranges::find(format.limits, result.asked.field, &FoundLimit::field);
        return found == format.limits.end() ? nullptr : &*found;
    }
    return nullptr;
}

bool DriftJudge::isLimitKnown(const CaseResult &result) const
{
    const FoundLimit *found = limitOf(result);
    return found && found->doubt.isEmpty() && found->limit != findField(found->field)->limit;
}

bool DriftJudge::isTooLong(const CaseResult &result) const
{
    const FoundLimit *found = limitOf(result);
    return found && found->doubt.isEmpty() && result.seen.isRejected() &&
           result.asked.units > found->limit;
}

bool DriftJudge::isRefusedAnywhere(const QString &field, CaseKind kind) const
{
    return std::ranges::any_of(m_format->results, [&](const CaseResult &result) {
        return result.asked.field == field && result.asked.kind == kind && result.seen.isRejected();
    });
}

} // namespace desk
