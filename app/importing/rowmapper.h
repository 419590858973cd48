// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columnmapping.h"
#include "contract/catalogue.h"
#include "contract/request.h"

#include <QHash>

#include <memory>

namespace desk {

/// Makes requests of rows. Pure but for what it remembers of codes; one thread.
class RowMapper
{
public:
    /// The lists are what names are looked up in.
    RowMapper(ColumnMapping mapping, const Catalogue &lists);

    /// Without a key. A cell that the row lacks counts as empty.
    Request request(const QStringList &cells) const;

private:
    QString treated(QString text, const FieldSource &source, const Field &field) const;
    QString codeOf(const QString &text, ChoiceList list) const;

    ColumnMapping m_mapping;
    QHash<ChoiceList, std::shared_ptr<const ChoiceMatcher>> m_matchers;
    mutable QHash<ChoiceList, QHash<QString, QString>> m_codes; // asked for before
};

} // namespace desk
