// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// One row of a list as it is embedded; desk::Choice is read from it.
struct ChoiceRow
{
    QString code;
    QString alpha2; ///< of a country that iso-codes has; tells its locales
    QString name;
    QStringList also;
    qsizetype commonness = 0;
};

using ChoiceRows = QList<ChoiceRow>;

/// The row with this code, nullptr if there is none.
ChoiceRow *findRow(ChoiceRows &rows, QStringView code);

/// Sorted by name, each spelling once: ready to be embedded. One line a row, tabs between:
/// code, name, commonness, what else may be typed.
QByteArray toLines(ChoiceRows rows);
