// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/bodyformat.h"
#include "contract/catalogue.h"
#include "contract/field.h"
#include "mediatype.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace desk {

/// One rule of CustomerCreate in which the sandbox differs from the published contract, on
/// purpose. Its lists are still listed as published: only what is accepted drifts.
struct SandboxDrift
{
    enum class Rule {
        Limit,    ///< the longest text is another
        Required, ///< a field is required that is not, or the other way round
        Lacks,    ///< a code that is listed is not accepted
        Has,      ///< a code that is not listed is accepted
        Refuses,  ///< a body of this type is not understood (415)
    };

    Rule rule = Rule::Limit;
    QString field;         ///< API name; blank for Refuses
    int limit = 0;         ///< of Limit: UTF-16 code units
    bool required = false; ///< of Required
    QString code;          ///< of Lacks and Has; of Refuses "xml", "text/xml" and the like
    std::optional<BodyFormat> only{}; ///< in this format only; not with Refuses

    bool operator==(const SandboxDrift &) const = default;
};

struct ReadDrift
{
    SandboxDrift drift;
    QString error; ///< in words, with the text that it is about; else the drift is good
};

/// Reads "Line1:limit:25", "Email:required:no", "Country:lacks:GBR", "Country:has:XQZ", each with
/// ":json" or ":xml" behind it where it is to hold for that format only, or "refuses:text/xml".
ReadDrift readDrift(const QString &text);

/// What readDrift() reads as the same drift.
QString driftText(const SandboxDrift &drift);

/// The forms that readDrift() reads, to be shown to people.
QStringList driftForms();

/// What a CustomerCreate of one format is checked against: the field table and the lists, drifted.
struct CreateRules
{
    QList<Field> fields;
    Catalogue lists;
};
CreateRules createRules(const Catalogue &lists, const QList<SandboxDrift> &drifts,
                        BodyFormat format);

bool refusesType(const QList<SandboxDrift> &drifts, const MediaType &type);

} // namespace desk
