// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boundarycases.h"
#include "caseblock.h"
#include "controlsearch.h"
#include "limitsearch.h"

#include <QList>

#include <memory>
#include <optional>
#include <vector>

namespace desk {

/// One request that the examination asks for.
struct Probe
{
    ControlCustomer control;
    BodyChange change{};
    BodyFormat format = BodyFormat::Json;
    QByteArray mediaType{};
    QString name{}; ///< kept with the attempt
    bool isAboutKey = false;
};

/// What was seen in one format.
struct FormatFindings
{
    BodyFormat format = BodyFormat::Json;
    QList<CaseResult> results{}; ///< of the cases, in their order
    QList<CaseResult>
        counting{};             ///< beside them: how lengths are counted at limits that were found
    QList<FoundLimit> limits{}; ///< of the fields whose limit is not the published one
    bool isControlled = false;  ///< a control was accepted
    bool isUnsteady = false;    ///< the control itself was answered in two ways
    QString ending{};           ///< why it ended early, in words; empty: it did not

    bool operator==(const FormatFindings &) const = default;
};

/// The examination of one format, without any wires: says what to send next and takes what came of
/// it. First a control is looked for; then come the cases, some at a time, each lot between two
/// controls; then the limits that are not as published, and how they are counted.
class FormatExam
{
public:
    /// So many cases stand between two controls.
    static constexpr int blockSize = 20;

    FormatExam(const Catalogue &lists, const BoundaryWishes &wishes, quint32 seed,
               BodyFormat format);

    /// nullopt: it is over.
    std::optional<Probe> next() const;
    void take(const Observation &seen);
    /// It ends here; what is not known yet stays so.
    void giveUp(const QString &why);

    const FormatFindings &findings() const { return m_findings; }
    /// The cases, whether their results are there or not.
    const QList<BoundaryCase> &cases() const { return m_cases; }

private:
    enum class Stage { Control, Cases, Limits, Counting, Over };

    Probe controlProbe() const;
    void takeSearched(const Observation &seen);
    void takeControl(const Observation &seen);
    void takeAnswer(const Observation &seen);
    void afterGuard(bool isSecured);
    void closeInquiry();
    void openNext();
    void enter(Stage stage);
    void beginCases();
    void beginLimits();
    void beginCounting();
    void fail(const QString &why);
    CaseResult unknownResult(const BoundaryCase &one, const QString &why) const;

    QList<BoundaryCase> m_cases;
    BoundaryWishes m_wishes;
    ControlSearch m_search;
    FormatFindings m_findings;
    Stage m_stage = Stage::Control;
    std::vector<std::unique_ptr<Inquiry>> m_inquiries; // of this stage
    std::size_t m_current = 0;
    bool m_isGuarded = false;    // the control behind the current one is due
    bool m_wasRestarted = false; // the current one
    int m_guardRefusals = 0;
    bool m_wasGuardRejected = false; // by a rule, not by a service that is away
};

} // namespace desk
