// SPDX-License-Identifier: GPL-3.0-or-later
#include "driftreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;
using Rule = SandboxDrift::Rule;

constexpr int longestLimit = 1'000'000;

struct NamedRule
{
    Rule rule;
    QLatin1StringView name;
};

constexpr NamedRule rules[] = {
    {Rule::Limit, QLatin1StringView{"limit"}},     {Rule::Required, QLatin1StringView{"required"}},
    {Rule::Lacks, QLatin1StringView{"lacks"}},     {Rule::Has, QLatin1StringView{"has"}},
    {Rule::Refuses, QLatin1StringView{"refuses"}},
};

/// One reading of one text; the first thing that is wrong stays.
class Reader
{
    Q_DECLARE_TR_FUNCTIONS(SandboxDrift)
public:
    ReadDrift read(const QString &text);

private:
    void readRefusal(const QStringList &parts);
    void readRule(const QStringList &parts);
    void readField(const QString &name);
    void readName(const QString &name);
    void readValue(const QString &value);
    void readLimit(const QString &value);
    void readRequired(const QString &value);
    void readCode(const QString &value);
    void readFormat(const QString &name);
    void complain(const QString &error);

    ReadDrift m_read;
    const Field *m_field = nullptr;
};

ReadDrift Reader::read(const QString &text)
{
    const QStringList parts = text.trimmed().split(u':');
    if (parts.constFirst() == driftRuleName(Rule::Refuses))
        readRefusal(parts);
    else
        readRule(parts);
    if (!m_read.error.isEmpty())
        m_read.error = tr("drift %1: %2").arg(text, m_read.error);
    return m_read;
}

void Reader::readRefusal(const QStringList &parts)
{
    static const QStringList types{u"json"_s,      u"xml"_s,
                                   u"text/json"_s, u"application/json"_s,
                                   u"text/xml"_s,  u"application/xml"_s};
    m_read.drift.rule = Rule::Refuses;
    m_read.drift.code = parts.value(1);
    if (parts.size() != 2 || !types.contains(m_read.drift.code))
        complain(tr("refuses takes one of: %1").arg(types.join(", "_L1)));
}

void Reader::readRule(const QStringList &parts)
{
    if (parts.size() < 3 || parts.size() > 4)
        return complain(tr("write it as one of: %1").arg(driftForms().join(", "_L1)));
    readField(parts.at(0));
    readName(parts.at(1));
    if (m_read.error.isEmpty())
        readValue(parts.at(2));
    if (parts.size() == 4)
        readFormat(parts.at(3));
}

void Reader::readField(const QString &name)
{
    m_field = findField(name);
    if (!m_field)
        return complain(tr("there is no field %1").arg(name));
    m_read.drift.field = m_field->name;
    if (m_field->format == Format::Secret)
        complain(tr("%1 is looked at before any rule").arg(m_field->name));
}

void Reader::readName(const QString &name)
{
    const auto row = std::ranges::find(rules, name, &NamedRule::name);
    if (row == std::ranges::end(rules) || row->rule == Rule::Refuses)
        return complain(
            tr("there is no rule %1; these are: limit, required, lacks, has").arg(name));
    m_read.drift.rule = row->rule;
}

void Reader::readValue(const QString &value)
{
    switch (m_read.drift.rule) {
    case Rule::Limit:
        return readLimit(value);
    case Rule::Required:
        return readRequired(value);
    case Rule::Lacks:
    case Rule::Has:
    case Rule::Refuses:
        break;
    }
    readCode(value);
}

void Reader::readLimit(const QString &value)
{
    bool isNumber = false;
    m_read.drift.limit = value.toInt(&isNumber);
    if (m_field->type != ValueType::Text)
        complain(tr("%1 is not a text and has no limit").arg(m_field->name));
    else if (!isNumber || m_read.drift.limit < 1 || m_read.drift.limit > longestLimit)
        complain(tr("a limit is a whole number from 1 to %1").arg(longestLimit));
}

void Reader::readRequired(const QString &value)
{
    m_read.drift.required = value == "yes"_L1;
    if (value != "yes"_L1 && value != "no"_L1)
        complain(tr("required takes yes or no"));
}

void Reader::readCode(const QString &value)
{
    bool isNumber = false;
    value.toInt(&isNumber);
    m_read.drift.code = value;
    if (m_field->choices == ChoiceList::None)
        complain(tr("%1 has no list").arg(m_field->name));
    else if (value.isEmpty())
        complain(tr("there is no code after the rule"));
    else if (m_field->type == ValueType::Int32 && !isNumber)
        complain(tr("the codes of %1 are whole numbers").arg(m_field->name));
}

void Reader::readFormat(const QString &name)
{
    m_read.drift.only = formatFromName(name);
    if (!m_read.drift.only)
        complain(tr("%1 is not a format; these are: json, xml").arg(name));
}

void Reader::complain(const QString &error)
{
    if (m_read.error.isEmpty())
        m_read.error = error;
}

} // namespace

QLatin1StringView driftRuleName(Rule rule)
{
    return std::ranges::find(rules, rule, &NamedRule::rule)->name;
}

ReadDrift readDrift(const QString &text)
{
    return Reader().read(text);
}

QStringList driftForms()
{
    return {u"FIELD:limit:N"_s, u"FIELD:required:yes|no"_s, u"FIELD:lacks:CODE"_s,
            u"FIELD:has:CODE"_s, u"refuses:json|xml|text/json|..."_s};
}

} // namespace desk
