// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace desk {

/// Headings over columns that are narrower than they: written upwards.
class UprightHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit UprightHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    QString heading(int section) const;
};

} // namespace desk
