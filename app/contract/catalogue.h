// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "field.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>

namespace desk {

class ChoiceMatcher;

/// One row of a list that a field's values come from.
struct Choice
{
    QString code;         ///< what is sent: "GBR", "GBP", "2"
    QString name;         ///< what a person reads
    QStringList synonyms; ///< what else a person may type to mean it
    int commonness = 0;   ///< the more common one comes first where a text fits several equally

    bool operator==(const Choice &) const = default;
};

/// The lists that values are chosen from. A list that is empty is not known: any entry passes.
class Catalogue
{
public:
    /// Countries and currencies of the ISO lists (Debian's iso-codes, embedded, with our own
    /// synonyms), sorted by name; the other lists unknown. Reads two small embedded files: under
    /// two milliseconds, yet not a thing to do before the first paint.
    static Catalogue iso();

    const QList<Choice> &list(ChoiceList which) const;
    /// Takes the place of the list. Codes of the service's own list are always right.
    void setList(ChoiceList which, QList<Choice> choices);
    /// The same with the matcher made already: worth while in another thread for a long list.
    void setList(ChoiceList which, std::shared_ptr<const ChoiceMatcher> matcher);
    /// nullptr where the list was set without one.
    std::shared_ptr<const ChoiceMatcher> matcher(ChoiceList which) const;

    /// What there is to know of the list, in sentences: how old it is, that it is empty.
    QString note(ChoiceList which) const { return value(which).note; }
    void setNote(ChoiceList which, const QString &note) { m_lists[which].note = note; }

    /// What was chosen from the list lately, the last first: codes, in the list or not.
    QStringList recent(ChoiceList which) const { return value(which).recent; }
    void setRecent(ChoiceList which, const QStringList &codes) { m_lists[which].recent = codes; }

    /// The currency of a country (alpha-3), from Qt's locale data and our own; empty where there is
    /// none, and without the ISO lists.
    QString currencyOf(const QString &country) const { return m_currencies.value(country); }

    /// The row whose code this is, letter case counted; nullptr if there is none.
    const Choice *find(ChoiceList which, QStringView code) const;

private:
    struct List
    {
        QList<Choice> choices;
        std::shared_ptr<const ChoiceMatcher> matcher;
        QString note;
        QStringList recent;
    };

    const List &value(ChoiceList which) const;

    std::map<ChoiceList, List> m_lists;
    QHash<QString, QString> m_currencies; // by country
};

} // namespace desk
