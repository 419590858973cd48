// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/columnmapping.h"

#include <QScrollArea>

namespace desk {

class Request;
class SourceInput;

/// A mapping, a row a field.
class MappingGrid : public QScrollArea
{
    Q_OBJECT
public:
    explicit MappingGrid(QWidget *parent = nullptr);

    void setColumns(const QStringList &names);
    /// Nothing is emitted.
    void show(const ColumnMapping &mapping);
    ColumnMapping mapping() const;
    /// A row of the file as it would be sent.
    void showSent(const Request &request, const Findings &findings);

    QSize sizeHint() const override;

Q_SIGNALS:
    void changed();

private:
    QList<SourceInput *> m_inputs; // one a field, the key's apart
};

} // namespace desk
