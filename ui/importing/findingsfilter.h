// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findingsmodel.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace desk {

/// Findings of one kind of rows, or with a text in them.
class FindingsFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit FindingsFilter(FindingsModel &model, QObject *parent = nullptr);

    /// nullopt: all.
    void setKind(std::optional<FindingsModel::Kind> kind);
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    const FindingsModel &m_model;
    std::optional<FindingsModel::Kind> m_kind;
};

} // namespace desk
