// SPDX-License-Identifier: GPL-3.0-or-later
#include "boundaryexam.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BoundaryExam)
};

constexpr int controlsAtFirst = 2;

int blocksOf(qsizetype cases)
{
    return int((cases + FormatExam::blockSize - 1) / FormatExam::blockSize);
}

void addFormat(BoundaryPlan &plan, const QList<BoundaryCase> &cases, const BoundaryWishes &wishes)
{
    const auto isCreated = [](const BoundaryCase &one) {
        return one.published != Published::Rejected;
    };
    const int created = int(std::ranges::count_if(cases, isCreated));
    const int controls = controlsAtFirst + blocksOf(cases.size());
    const auto isSearched = [&wishes](const Field &field) {
        return field.limit > 0 && field.choices == ChoiceList::None && wishes.isWanted(field);
    };
    const int searched = int(std::ranges::count_if(fields(), isSearched));
    constexpr int countingCases = 4;
    constexpr int askedTwice = 2;
    const int deeper = searched * (LimitSearch::mostRequests + askedTwice * countingCases + 2);
    plan.cases += int(cases.size());
    plan.requests += int(cases.size()) + controls;
    plan.accounts += created + controls;
    // A lot of cases may be asked anew as a whole, once.
    plan.requestsAtMost +=
        2 * (askedTwice * int(cases.size()) + 3 * controls + deeper) + ControlSearch::mostRequests;
}

} // namespace

BoundaryExam::BoundaryExam(const Catalogue &lists, const BoundaryWishes &wishes, quint32 seed)
    : m_lists(std::make_unique<Catalogue>(lists))
    , m_wishes(wishes)
{
    m_exams.reserve(std::size_t(wishes.formats.size()));
    for (const BodyFormat format : wishes.formats)
        m_exams.emplace_back(*m_lists, wishes, seed, format);
}

BoundaryPlan BoundaryExam::plan() const
{
    BoundaryPlan plan;
    for (const FormatExam &exam : m_exams)
        addFormat(plan, exam.cases(), m_wishes);
    plan.accountsAtMost = plan.requestsAtMost;
    return plan;
}

std::optional<Probe> BoundaryExam::next() const
{
    return m_current < m_exams.size() ? m_exams.at(m_current).next() : std::nullopt;
}

void BoundaryExam::take(const Observation &seen)
{
    m_away = seen.isAway ? m_away + 1 : 0;
    if (m_away == awayToEnd)
        return giveUp(Words::tr("The service went away: %1").arg(seen.words));
    m_exams.at(m_current).take(seen);
    while (m_current < m_exams.size() && !m_exams.at(m_current).next())
        ++m_current;
}

void BoundaryExam::giveUp(const QString &why)
{
    for (; m_current < m_exams.size(); ++m_current)
        m_exams.at(m_current).giveUp(why);
}

int BoundaryExam::done() const
{
    int done = 0;
    for (const FormatExam &exam : m_exams)
        done += int(exam.findings().results.size());
    return done;
}

int BoundaryExam::total() const
{
    int total = 0;
    for (const FormatExam &exam : m_exams)
        total += int(exam.cases().size());
    return total;
}

QList<FormatFindings> BoundaryExam::findings() const
{
    QList<FormatFindings> all;
    for (const FormatExam &exam : m_exams)
        all.append(exam.findings());
    return all;
}

} // namespace desk
