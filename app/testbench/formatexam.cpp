// SPDX-License-Identifier: GPL-3.0-or-later
#include "formatexam.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int controlRefusalsToEnd = 3;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FormatExam)
};

bool isLengthCase(const CaseResult &result)
{
    return result.asked.kind == CaseKind::BelowLimit || result.asked.kind == CaseKind::AtLimit ||
           result.asked.kind == CaseKind::OverLimit;
}

/// What the length cases of one field say of its limit.
struct KnownLengths
{
    int taken = 0;   ///< the longest that was accepted
    int refused = 0; ///< the shortest that was not
    bool deviates = false;
};

KnownLengths knownLengths(const Field &field, const QList<CaseResult> &results)
{
    KnownLengths known;
    for (const CaseResult &result : results) {
        if (result.asked.field != field.name || !isLengthCase(result) || !result.doubt.isEmpty())
            continue;
        const int units = result.asked.units;
        known.deviates |= result.deviates();
        if (result.seen.isAccepted())
            known.taken = std::max(known.taken, units);
        else
            known.refused = known.refused == 0 ? units : std::min(known.refused, units);
    }
    return known;
}

} // namespace

FormatExam::FormatExam(const Catalogue &lists, const BoundaryWishes &wishes, quint32 seed,
                       BodyFormat format)
    : m_cases(boundaryCases(lists, wishes, format))
    , m_wishes(wishes)
    , m_search(lists, seed, format)
{
    m_findings.format = format;
}

Probe FormatExam::controlProbe() const
{
    return {.control = m_search.customer(),
            .format = m_findings.format,
            .mediaType = m_search.mediaType(),
            .name = u"control, %1"_s.arg(formatName(m_findings.format))};
}

std::optional<Probe> FormatExam::next() const
{
    if (m_stage == Stage::Over)
        return std::nullopt;
    if (m_stage == Stage::Control || m_isGuarded)
        return controlProbe();
    const std::optional<BoundaryCase> asked = m_inquiries.at(m_current)->next();
    Q_ASSERT(asked);
    Probe probe = controlProbe();
    probe.change = asked->change;
    probe.name = asked->name();
    probe.isAboutKey = asked->field == field::apiKey;
    if (asked->kind == CaseKind::MediaType)
        probe.mediaType = asked->mediaType;
    return probe;
}

void FormatExam::take(const Observation &seen)
{
    if (m_stage == Stage::Control)
        takeSearched(seen);
    else if (m_isGuarded)
        takeControl(seen);
    else
        takeAnswer(seen);
}

void FormatExam::takeSearched(const Observation &seen)
{
    m_search.take(seen);
    if (!m_search.isDone())
        return;
    m_findings.isUnsteady = m_search.isUnsteady();
    m_findings.isControlled = m_search.isFound();
    if (!m_search.isFound())
        return fail(m_search.failure());
    enter(Stage::Cases);
}

void FormatExam::takeAnswer(const Observation &seen)
{
    Inquiry &inquiry = *m_inquiries.at(m_current);
    inquiry.take(seen);
    m_isGuarded = !inquiry.next();
}

void FormatExam::takeControl(const Observation &seen)
{
    if (!seen.isAccepted()) {
        m_wasGuardRejected |= seen.isRejected();
        if (++m_guardRefusals == controlRefusalsToEnd)
            fail(Words::tr("The control was accepted before and is not any more: %1")
                     .arg(seen.words));
        return;
    }
    const bool isSecured = m_guardRefusals == 0;
    m_guardRefusals = 0;
    m_findings.isUnsteady |= std::exchange(m_wasGuardRejected, false);
    afterGuard(isSecured);
}

/// Between two controls of which one was refused nothing counts.
void FormatExam::afterGuard(bool isSecured)
{
    m_isGuarded = false;
    Inquiry &inquiry = *m_inquiries.at(m_current);
    if (!isSecured && !m_wasRestarted) {
        m_wasRestarted = true;
        return inquiry.restart();
    }
    if (!isSecured)
        inquiry.giveUp(Words::tr("The control beside it was refused, and then accepted again."));
    closeInquiry();
}

void FormatExam::closeInquiry()
{
    const Inquiry &inquiry = *m_inquiries.at(m_current);
    (m_stage == Stage::Cases ? m_findings.results : m_findings.counting) += inquiry.results();
    m_findings.limits += inquiry.limits();
    m_wasRestarted = false;
    ++m_current;
    openNext();
}

void FormatExam::openNext()
{
    while (m_stage != Stage::Over && m_current == m_inquiries.size())
        enter(Stage(int(m_stage) + 1));
}

void FormatExam::enter(Stage stage)
{
    m_stage = stage;
    m_inquiries.clear();
    m_current = 0;
    if (stage == Stage::Cases)
        beginCases();
    else if (stage == Stage::Limits)
        beginLimits();
    else if (stage == Stage::Counting)
        beginCounting();
    if (m_stage == Stage::Cases)
        openNext();
}

void FormatExam::beginCases()
{
    for (qsizetype first = 0; first < m_cases.size(); first += blockSize)
        m_inquiries.push_back(std::make_unique<CaseBlock>(m_cases.mid(first, blockSize)));
}

void FormatExam::beginLimits()
{
    for (const Field &field : fields()) {
        const KnownLengths known = knownLengths(field, m_findings.results);
        if (!known.deviates || field.choices != ChoiceList::None)
            continue;
        // Where a length was refused, whatever longer one was taken tells nothing of the limit.
        const bool isShorter = known.refused > 0 && known.refused <= field.limit;
        m_inquiries.push_back(std::make_unique<LimitSearch>(
            field, m_findings.format, isShorter ? 0 : known.taken, known.refused));
    }
}

void FormatExam::beginCounting()
{
    QList<BoundaryCase> cases;
    for (const FoundLimit &found : std::as_const(m_findings.limits)) {
        if (found.doubt.isEmpty() && !found.isUnlimited)
            cases += countingCases(*findField(found.field), found.limit, found.format);
    }
    for (qsizetype first = 0; first < cases.size(); first += blockSize)
        m_inquiries.push_back(std::make_unique<CaseBlock>(cases.mid(first, blockSize)));
}

void FormatExam::fail(const QString &why)
{
    m_findings.ending = why;
    giveUp(why);
}

/// A media type that no control came through with was seen all the same.
CaseResult FormatExam::unknownResult(const BoundaryCase &one, const QString &why) const
{
    const auto refusal = m_search.refusals().constFind(one.mediaType);
    const bool isSeen = !m_findings.isControlled && one.kind == CaseKind::MediaType &&
                        refusal != m_search.refusals().cend();
    return isSeen ? CaseResult{one, *refusal} : CaseResult{one, {}, why};
}

void FormatExam::giveUp(const QString &why)
{
    if (m_stage == Stage::Over)
        return;
    if (m_findings.ending.isEmpty())
        m_findings.ending = why;
    // What stands behind the last accepted control is kept, and nothing else.
    for (qsizetype row = m_findings.results.size(); row < m_cases.size(); ++row)
        m_findings.results.append(unknownResult(m_cases.at(row), why));
    // The limits that are still to be looked for are as little known.
    if (m_stage == Stage::Cases || m_stage == Stage::Control)
        enter(Stage::Limits);
    for (; m_current < m_inquiries.size(); ++m_current) {
        m_inquiries.at(m_current)->giveUp(why);
        m_findings.limits += m_inquiries.at(m_current)->limits();
    }
    m_inquiries.clear();
    m_stage = Stage::Over;
}

} // namespace desk
