// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomdrifts.h"

#include "testbench/boundarycodes.h"
#include "testbench/limitsearch.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;
using Rule = SandboxDrift::Rule;

class Draw
{
public:
    Draw(quint32 seed, const Catalogue &lists)
        : m_random(seed)
        , m_lists(lists)
    {
    }

    DriftDraw make();

private:
    void refuse();
    void one();
    SandboxDrift ruleFor(const Field &field);
    void setLimit(SandboxDrift &drift, const Field &field);
    void setCode(SandboxDrift &drift, const Field &field);
    void expect(const SandboxDrift &drift, const Field &field);
    void expectRequired(const SandboxDrift &drift, const Field &field);
    void line(const Field &field, const QString &words, const SandboxDrift &drift);
    int below(int end) { return int(m_random.bounded(end)); }
    template <typename List>
    auto pick(const List &list)
    {
        return list.at(below(int(list.size())));
    }

    QRandomGenerator m_random;
    const Catalogue &m_lists;
    QSet<QString> m_taken; // field and rule
    std::optional<BodyFormat> m_refused;
    DriftDraw m_draw;
};

DriftDraw Draw::make()
{
    constexpr int more = 9;
    if (below(5) == 0)
        refuse();
    const int wanted = fewestDrifts + below(more);
    while (m_draw.drifts.size() < wanted || driftGroups(m_draw.drifts).size() < driftGroupCount)
        one();
    std::ranges::sort(m_draw.expected);
    return m_draw;
}

void Draw::refuse()
{
    const QStringList types{u"json"_s,      u"xml"_s,      u"application/json"_s,
                            u"text/json"_s, u"text/xml"_s, u"application/xml"_s};
    SandboxDrift drift;
    drift.rule = Rule::Refuses;
    drift.code = pick(types);
    m_refused = formatFromName(drift.code);
    m_draw.drifts.append(drift);
    for (const QString &type : types) {
        const bool isMeant = type == drift.code || (m_refused && type.endsWith(u'/' + drift.code));
        if (!isMeant || !type.contains(u'/'))
            continue;
        m_draw.expected.append(
            u"Content-Type media-type: %1 accepted -> %1 refused: 415 (%2)"_s.arg(
                type, type.section(u'/', 1)));
    }
}

void Draw::one()
{
    const Field &field = fields()[std::size_t(below(int(fields().size())))];
    if (field.format == Format::Secret)
        return;
    SandboxDrift drift = ruleFor(field);
    const QString place = field.name + QString::number(int(drift.rule));
    if (m_taken.contains(place))
        return;
    m_taken.insert(place);
    // What a refused format does besides cannot be seen.
    if (!m_refused && below(3) == 0)
        drift.only = below(2) == 0 ? BodyFormat::Json : BodyFormat::Xml;
    m_draw.drifts.append(drift);
    expect(drift, field);
}

SandboxDrift Draw::ruleFor(const Field &field)
{
    SandboxDrift drift;
    drift.field = field.name;
    const bool hasLimit = field.type == ValueType::Text && field.choices == ChoiceList::None;
    const bool hasCodes = field.choices != ChoiceList::None;
    if ((hasLimit || hasCodes) && below(3) > 0)
        drift.rule = hasLimit ? Rule::Limit : (below(2) == 0 ? Rule::Lacks : Rule::Has);
    else
        drift.rule = Rule::Required;
    if (drift.rule == Rule::Limit)
        setLimit(drift, field);
    else if (drift.rule == Rule::Required)
        drift.required = field.presence == Presence::Optional ||
                         (field.presence == Presence::RequiredMayBeBlank && below(2) == 0);
    else
        setCode(drift, field);
    return drift;
}

void Draw::setLimit(SandboxDrift &drift, const Field &field)
{
    constexpr int widest = 5'000;
    constexpr int none = 900'000;
    // Shorter ones leave too few account numbers for a whole run.
    const int least = field.isUnique() ? fewestUnits(field) + 2 : 1;
    const int turn = below(9);
    if (turn < 4)
        drift.limit = least + below(field.limit - least);
    else if (turn < 8)
        drift.limit = field.limit + 1 + below(turn < 6 ? 20 : widest);
    else
        drift.limit = none;
}

void Draw::setCode(SandboxDrift &drift, const Field &field)
{
    QStringList codes = drift.rule == Rule::Lacks
                            ? triedListed(field, m_lists, CodeChoice::Sample)
                            : triedUnlisted(field, m_lists, CodeChoice::Sample);
    codes.removeAll(u"0"_s); // means none where a number may be left out, as expectRequired() says
    drift.code = pick(codes);
}

void Draw::line(const Field &field, const QString &words, const SandboxDrift &drift)
{
    QString format = drift.only ? QString(formatName(*drift.only)) : u"both"_s;
    if (m_refused)
        format = *m_refused == BodyFormat::Json ? u"xml"_s : u"json"_s;
    m_draw.expected.append(u"%1 %2 (%3)"_s.arg(field.name, words, format));
}

void Draw::expect(const SandboxDrift &drift, const Field &field)
{
    switch (drift.rule) {
    case Rule::Limit:
        line(field,
             u"limit: %1 -> %2"_s.arg(field.limit)
                 .arg(drift.limit > LimitSearch::ceiling ? u"no limit up to 65536"_s
                                                         : QString::number(drift.limit)),
             drift);
        return;
    case Rule::Lacks:
        return line(field, u"listed-code: %1 accepted -> %1 refused"_s.arg(drift.code), drift);
    case Rule::Has:
        return line(field, u"unlisted-code: %1 refused -> %1 accepted"_s.arg(drift.code), drift);
    case Rule::Required:
        return expectRequired(drift, field);
    case Rule::Refuses:
        return;
    }
}

void Draw::expectRequired(const SandboxDrift &drift, const Field &field)
{
    const bool isNumber = field.type == ValueType::Int32;
    if (field.presence == Presence::RequiredMayBeBlank) {
        return line(field,
                    u"required: required, may be blank -> "_s +
                        (drift.required ? "blank refused"_L1 : "absent, null accepted"_L1),
                    drift);
    }
    if (!drift.required) {
        line(field, u"required: required -> absent, null, blank accepted"_s, drift);
        // What the sandbox may leave out it may also be given as 0.
        if (isNumber)
            line(field, u"unlisted-code: 0 refused -> 0 accepted"_s, drift);
        return;
    }
    line(field,
         isNumber ? u"required: optional -> absent, null refused"_s
                  : u"required: optional -> absent, null, blank refused"_s,
         drift);
    if (isNumber)
        line(field, u"listed-code: 0 accepted -> 0 refused"_s, drift);
}

} // namespace

DriftDraw drawDrifts(quint32 seed, const Catalogue &lists)
{
    return Draw(seed, lists).make();
}

QSet<DriftGroup> driftGroups(const QList<SandboxDrift> &drifts)
{
    QSet<DriftGroup> groups;
    for (const SandboxDrift &drift : drifts) {
        if (drift.only || driftKind(drift) == "whole format"_L1) // of which no more can be seen
            groups.insert(DriftGroup::OneFormat);
        if (drift.rule == Rule::Required)
            groups.insert(DriftGroup::Required);
        else if (drift.rule == Rule::Lacks || drift.rule == Rule::Has)
            groups.insert(DriftGroup::Codes);
        else if (drift.rule == Rule::Limit)
            groups.insert(drift.limit < findField(drift.field)->limit ? DriftGroup::LimitDown
                                                                      : DriftGroup::LimitUp);
    }
    return groups;
}

QStringList driftKinds()
{
    return {u"limit down"_s,         u"limit up"_s,       u"no limit"_s,
            u"limit of AccountNo"_s, u"limit of Email"_s, u"required is not"_s,
            u"optional is not"_s,    u"blank number"_s,   u"switch not required"_s,
            u"listed code"_s,        u"unlisted code"_s,  u"listed number"_s,
            u"unlisted number"_s,    u"media type"_s,     u"whole format"_s,
            u"JSON only"_s,          u"XML only"_s};
}

QString driftKind(const SandboxDrift &drift)
{
    if (drift.rule == Rule::Refuses)
        return drift.code.contains(u'/') ? u"media type"_s : u"whole format"_s;
    const Field &field = *findField(drift.field);
    const bool isNumber = field.type == ValueType::Int32;
    switch (drift.rule) {
    case Rule::Limit:
        if (field.isUnique())
            return u"limit of "_s + field.name;
        if (drift.limit > LimitSearch::ceiling)
            return u"no limit"_s;
        return drift.limit < field.limit ? u"limit down"_s : u"limit up"_s;
    case Rule::Lacks:
        return isNumber ? u"listed number"_s : u"listed code"_s;
    case Rule::Has:
        return isNumber ? u"unlisted number"_s : u"unlisted code"_s;
    default:
        break;
    }
    if (field.presence == Presence::RequiredMayBeBlank)
        return u"blank number"_s;
    if (field.type == ValueType::Boolean)
        return u"switch not required"_s;
    return drift.required ? u"optional is not"_s : u"required is not"_s;
}

} // namespace desk
