// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drift.h"

namespace desk {

/// Goes through what was seen, case by case, and gathers the rules that are behind what is not as
/// published: a case that fails because a limit is another one says nothing more.
class DriftJudge
{
public:
    explicit DriftJudge(const QList<FormatFindings> &all);

    /// The cases of one format, in their order.
    QList<JudgedCase> judge(const FormatFindings &format);
    /// Of the cases on which nothing is published: those that one format takes and the other
    /// refuses are a drift.
    QList<JudgedCase> compareFormats(QList<JudgedCase> cases);

    const QList<Drift> &drifts() const { return m_drifts; }
    const QStringList &couldNotTell() const { return m_couldNotTell; }

private:
    JudgedCase judgeOne(const CaseResult &result);
    JudgedCase judgeDeviation(const CaseResult &result);
    JudgedCase judgeCounting(const CaseResult &result);
    JudgedCase judgeMediaType(const CaseResult &result);
    void judgeRequired(const Field &field);
    void judgeLimit(const FoundLimit &found);
    void judgeFollowing(const CaseResult &result);

    void addCounting(const CaseResult &result);
    void add(const CaseResult &result, Drift::Rule rule, const QJsonValue &published,
             const QJsonValue &seen);
    QString doubtOf(const CaseResult &result) const;
    const FoundLimit *limitOf(const CaseResult &result) const;
    bool isLimitKnown(const CaseResult &result) const;
    bool isTooLong(const CaseResult &result) const;
    bool isRefusedAnywhere(const QString &field, CaseKind kind) const;
    bool isUnsteadyAnywhere(const QString &field) const;
    bool isProof() const;

    const QList<FormatFindings> &m_all;
    const FormatFindings *m_format = nullptr;
    QList<Drift> m_drifts;
    QStringList m_couldNotTell;
};

} // namespace desk
