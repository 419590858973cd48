// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importcounts.h"

#include <QWidget>

class QLabel;

namespace desk {

/// What has become of the rows, a sign and a word each.
class ImportCountsBar : public QWidget
{
    Q_OBJECT
public:
    explicit ImportCountsBar(QWidget *parent = nullptr);

    void show(const ImportCounts &counts);

private:
    struct Part
    {
        qint64 ImportCounts::*count;
        QWidget *whole;
        QLabel *words;
        QString text; ///< "Created: %L1"
        bool isAlways;
    };

    void add(qint64 ImportCounts::*count, QLatin1StringView icon, const QString &text,
             bool isAlways);

    QList<Part> m_parts;
};

} // namespace desk
