// SPDX-License-Identifier: GPL-3.0-or-later
#include "choiceentry.h"

#include <algorithm>

namespace desk {
namespace {

template <typename Predicate>
std::optional<int> firstRow(const QList<Choice> &choices, const Predicate &fits)
{
    const auto found = std::find_if(choices.cbegin(), choices.cend(), fits);
    return found == choices.cend() ? std::nullopt : std::optional(int(found - choices.cbegin()));
}

} // namespace

ChoiceEntry::ChoiceEntry() = default;

void ChoiceEntry::setChoices(QList<Choice> choices, std::shared_ptr<const ChoiceMatcher> matcher)
{
    m_choices = std::move(choices);
    m_matcher = std::move(matcher);
    m_recentRows.reset();
}

void ChoiceEntry::setRecent(const QStringList &codes)
{
    m_recent = codes;
    m_recentRows.reset();
}

QList<int> ChoiceEntry::matches(const QString &text) const
{
    return matcher()->match(text, recentRows());
}

QList<int> ChoiceEntry::allRows() const
{
    QList<int> rows = recentRows();
    const QList<int> first = rows;
    rows.reserve(m_choices.size());
    for (int row = 0; row < m_choices.size(); ++row) {
        if (!first.contains(row))
            rows.append(row);
    }
    return rows;
}

const QList<int> &ChoiceEntry::recentRows() const
{
    if (!m_recentRows) {
        m_recentRows.emplace();
        for (const QString &code : m_recent) {
            if (const std::optional<int> row = rowOf(code))
                m_recentRows->append(*row);
        }
    }
    return *m_recentRows;
}

QString ChoiceEntry::value(const QString &text) const
{
    if (isChosenShown(text))
        return m_chosen->code;
    const std::optional<int> row = namedRow(text);
    return row ? m_choices.at(*row).code : text;
}

std::optional<int> ChoiceEntry::rowOf(const QString &code) const
{
    return firstRow(m_choices, [&code](const Choice &choice) { return choice.code == code; });
}

std::optional<int> ChoiceEntry::settledRow(const QString &text) const
{
    const std::optional<int> chosen = chosenRow(text);
    return chosen ? chosen : namedRow(text);
}

std::optional<int> ChoiceEntry::bestRow(const QString &text) const
{
    if (const std::optional<int> chosen = chosenRow(text))
        return chosen;
    const QList<int> fitting = matches(text);
    if (fitting.isEmpty() || !matcher()->mayTakeBest(text))
        return {};
    return fitting.first();
}

const std::shared_ptr<const ChoiceMatcher> &ChoiceEntry::matcher() const
{
    if (!m_matcher)
        m_matcher = std::make_shared<const ChoiceMatcher>(m_choices);
    return m_matcher;
}

bool ChoiceEntry::isChosenShown(const QString &text) const
{
    return m_chosen && text == shownText(*m_chosen);
}

/// Where what is chosen stands in a list that may have come since; its name may be another there.
std::optional<int> ChoiceEntry::chosenRow(const QString &text) const
{
    if (!isChosenShown(text))
        return {};
    const auto same = firstRow(m_choices, [this](const Choice &choice) {
        return choice.code == m_chosen->code && choice.name == m_chosen->name;
    });
    return same ? same : rowOf(m_chosen->code);
}

std::optional<int> ChoiceEntry::namedRow(const QString &text) const
{
    return text.isEmpty() ? std::nullopt : matcher()->resolve(text);
}

} // namespace desk
