// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/choicematcher.h"

#include <QAbstractListModel>

#include <memory>

namespace desk {

/// The rows that a picker offers, in the order in which it offers them.
class ChoiceModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        NameRole = Qt::UserRole, ///< the name, or the code where there is none
        CodeRole,                ///< the code, empty where it is shown as the name
        SynonymRole,             ///< what fits the typed text, where name and code do not
    };

    explicit ChoiceModel(QObject *parent = nullptr);

    /// rows: of the matcher's list. typed: because of what they are offered, empty for a whole
    /// list.
    void setRows(std::shared_ptr<const ChoiceMatcher> matcher, QList<int> rows,
                 const QString &typed);

    const QString &typed() const { return m_typed; }
    const Choice &choiceAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole is the row as it reads once chosen; it is what a screen reader says.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const ChoiceMatcher> m_matcher;
    QList<int> m_rows;
    QString m_typed;
};

} // namespace desk
