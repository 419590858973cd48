// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "choicematcher.h"

#include <memory>

namespace desk {

/// What a text means in a field whose values come from a list: the part of a picker that needs no
/// window. The text itself stays with whoever owns it, so what is chosen can never outlive what
/// can be read.
class ChoiceEntry
{
public:
    ChoiceEntry();

    const QList<Choice> &choices() const { return m_choices; }
    /// Keeps what is chosen, whether the new list has it or not.
    void setChoices(QList<Choice> choices, std::shared_ptr<const ChoiceMatcher> matcher = {});

    /// Codes of what was chosen lately, the last first; those that the list lacks do not matter.
    void setRecent(const QStringList &codes);
    /// Rows that fit, best first, as ChoiceMatcher has it; what was chosen lately goes first.
    QList<int> matches(const QString &text) const;
    /// The whole list, headed by what was chosen lately.
    QList<int> allRows() const;

    /// From now on the text shownText(choice) means this one.
    void choose(const Choice &choice) { m_chosen = choice; }
    void forget() { m_chosen.reset(); }

    /// The code of what is chosen, or of the row that the text names in full, or else the text.
    QString value(const QString &text) const;

    /// The row with this code, letter case counted.
    std::optional<int> rowOf(const QString &code) const;
    /// The row that the text stands for once it is complete; nullopt leaves it as it is.
    std::optional<int> settledRow(const QString &text) const;
    /// The row to begin at where the whole list is shown.
    std::optional<int> bestRow(const QString &text) const;

    /// Made on first need. Outlives a change of the list for those who still show it.
    const std::shared_ptr<const ChoiceMatcher> &matcher() const;

private:
    bool isChosenShown(const QString &text) const;
    const QList<int> &recentRows() const;
    std::optional<int> chosenRow(const QString &text) const;
    std::optional<int> namedRow(const QString &text) const;

    QList<Choice> m_choices;
    mutable std::shared_ptr<const ChoiceMatcher> m_matcher;
    std::optional<Choice> m_chosen;
    QStringList m_recent;
    mutable std::optional<QList<int>> m_recentRows; // of the list that is there
};

} // namespace desk
