// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "contract/fieldtexts.h"
#include "contract/request.h"

#include <QList>

#include <optional>

namespace desk {

/// One field as it would be once a pasted address is spread.
struct ProposedField
{
    const Field *field = nullptr;
    QString text;            ///< what the field would hold
    QString shown;           ///< as a person reads it: a country by its name
    QString replaced;        ///< other text there now, as a person reads it; empty if there is none
    qsizetype tooLongBy = 0; ///< UTF-16 code units past the field's limit; 0 if it fits
    bool stays = false;      ///< is left alone: `text` is what the field holds now

    bool operator==(const ProposedField &) const = default;
};

/// What spreading an address would do to the request, in the order of the field table.
struct AddressProposal
{
    QList<ProposedField> fields;

    /// What to change; what stays is not in it.
    FieldTexts texts() const;
};

/// Whether text that came in at once, by pasting or dropping, may be a whole address: it has a line
/// break or a comma in it.
bool mayBeAddress(QStringView inserted);

/// Reads the text of `source`, a field of the address section that an address was pasted into.
/// nullopt where there is nothing to spread: one line of text, or one with commas in which no
/// postcode and no country is recognized.
std::optional<AddressProposal> proposeAddress(const Request &request, const Field &source,
                                              const Catalogue &catalogue);

} // namespace desk
