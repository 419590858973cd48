// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingsfilter.h"

namespace desk {

FindingsFilter::FindingsFilter(FindingsModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
    setFilterKeyColumn(-1);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void FindingsFilter::setKind(std::optional<FindingsModel::Kind> kind)
{
    m_kind = kind;
    invalidateFilter();
}

void FindingsFilter::setText(const QString &text)
{
    setFilterFixedString(text);
}

bool FindingsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const bool isOfKind = !m_kind || m_model.kindAt(row) == *m_kind;
    return isOfKind && QSortFilterProxyModel::filterAcceptsRow(row, parent);
}

} // namespace desk
