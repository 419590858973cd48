// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/field.h"
#include "contract/finding.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace desk {

/// What is done to a cell on its way into a field, in the order in which they are given.
enum class Treatment {
    Trim,
    UpperCase,
    Code,      ///< a name of the field's list becomes its code: "France" is FRA
    TrueFalse, ///< yes and no, 1 and 0, become true and false
};

/// "trim", "upper-case", "code", "true-false": the word of a mapping file.
QString treatmentName(Treatment treatment);

/// What is done to every cell of the field unless somebody says otherwise.
QList<Treatment> usualTreatments(const Field &field);

/// Where one field's text comes from: a column, or the same text in every row.
struct FieldSource
{
    QString field;             ///< API name; never the key's
    std::optional<int> column; ///< 0, 1, ...; nullopt: `constant` it is
    QString constant{};
    QList<Treatment> treatments{};

    bool operator==(const FieldSource &) const = default;
};

/// Fields that are not in it stay as a blank request has them: texts empty, switches on.
using ColumnMapping = QList<FieldSource>;

/// By the headings (columnnames.h). The first of two columns for one field is taken.
ColumnMapping guessedMapping(const QStringList &header);

/// Headings that are there twice, and fields that two columns speak of: a warning each.
Findings headerFindings(const QStringList &header);

struct ReadMapping
{
    ColumnMapping mapping;
    Findings findings; ///< hasErrors(): it is not to be used
};

/// A mapping as a file, in JSON:
///
///     {"customer-desk-mapping": 1,
///      "fields": {"Postcode": {"column": "Zip", "treatments": ["trim", "upper-case"]},
///                 "ChannelID": {"constant": "3"}}}
///
/// Columns are named by their heading, or by "#3" where there is none.
ReadMapping readMapping(const QByteArray &json, const QStringList &header);
QByteArray writeMapping(const ColumnMapping &mapping, const QStringList &header);

} // namespace desk
