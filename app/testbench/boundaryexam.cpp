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
    constexpr int askedTwice = 2;
    plan.cases += int(cases.size());
    plan.requests += int(cases.size()) + controls;
    plan.accounts += created + controls;
    plan.accountsAtMost += created + controls + askedTwice * (int(cases.size()) - created);
    for (const Field &field : fields()) {
        if (isSearched(field))
            plan.accountsAtMost += LimitSearch::accountsWithoutLimit(field) + 1; // and its control
    }
}

} // namespace

BoundaryExam::BoundaryExam(const Catalogue &lists, const BoundaryWishes &wishes, quint32 seed)
    : m_lists(std::make_unique<Catalogue>(lists))
    , m_wishes(wishes)
{
    m_exams.reserve(std::size_t(wishes.formats.size()));
    for (const BodyFormat format : wishes.formats)
        m_exams.emplace_back(*m_lists, wishes, seed, format);
    m_accountsAtMost = plan().accountsAtMost;
}

BoundaryPlan BoundaryExam::plan() const
{
    BoundaryPlan plan;
    for (const FormatExam &exam : m_exams)
        addFormat(plan, exam.cases(), m_wishes);
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
    m_accounts += seen.mayHaveCreated ? 1 : 0;
    while (m_current < m_exams.size() && !m_exams.at(m_current).next())
        ++m_current;
    if (m_accounts == m_accountsAtMost)
        giveUp(Words::tr("As many accounts were left behind by then as was said at most."));
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
