// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicemodel.h"

namespace desk {

ChoiceModel::ChoiceModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ChoiceModel::setRows(std::shared_ptr<const ChoiceMatcher> matcher, QList<int> rows,
                          const QString &typed)
{
    beginResetModel();
    m_matcher = std::move(matcher);
    m_rows = std::move(rows);
    m_typed = typed;
    endResetModel();
}

const Choice &ChoiceModel::choiceAt(int row) const
{
    return m_matcher->choices().at(m_rows.at(row));
}

int ChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Choice &choice = choiceAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shownText(choice);
    case NameRole:
        return choice.name.isEmpty() ? choice.code : choice.name;
    case CodeRole:
        return choice.name.isEmpty() ? QString() : choice.code;
    case SynonymRole:
        return m_matcher->matchedSynonym(m_rows.at(index.row()), m_typed);
    default:
        return {};
    }
}

} // namespace desk
