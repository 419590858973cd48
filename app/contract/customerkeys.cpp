// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerkeys.h"

#include "searchabletext.h"
#include "textfolding.h"

#include <algorithm>
#include <array>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

// As searchableText() leaves them: "B.V." is "bv", "A/S" is "a s", "GmbH & Co. KG" ends on three.
// Those in common use in Europe and in English-speaking countries; ISO 20275 lists thousands.
constexpr std::array legalForms{
    "ab"_L1,   "ag"_L1,    "and co"_L1,      "aps"_L1,  "as"_L1,        "a s"_L1,
    "asa"_L1,  "bv"_L1,    "bvba"_L1,        "co"_L1,   "company"_L1,   "corp"_L1,
    "cvba"_L1, "dac"_L1,   "corporation"_L1, "doo"_L1,  "eg"_L1,        "ek"_L1,
    "eurl"_L1, "ev"_L1,    "gbr"_L1,         "gmbh"_L1, "inc"_L1,       "incorporated"_L1,
    "kft"_L1,  "kg"_L1,    "kgaa"_L1,        "lda"_L1,  "limited"_L1,   "llc"_L1,
    "llp"_L1,  "lp"_L1,    "ltd"_L1,         "nv"_L1,   "ohg"_L1,       "oy"_L1,
    "oyj"_L1,  "plc"_L1,   "pty"_L1,         "pte"_L1,  "public"_L1,    "sa"_L1,
    "sarl"_L1, "sas"_L1,   "sasu"_L1,        "sca"_L1,  "se"_L1,        "sl"_L1,
    "slu"_L1,  "snc"_L1,   "spa"_L1,         "sprl"_L1, "sp z oo"_L1,   "srl"_L1,
    "sro"_L1,  "s r o"_L1, "teo"_L1,         "ug"_L1,   "unlimited"_L1, "zrt"_L1,
};

// Through UTF-8, so that a lone surrogate is the same here as in whatever keeps the text.
QString foldedExactly(const QString &text)
{
    const QString folded = text.trimmed().normalized(QString::NormalizationForm_C).toCaseFolded();
    return QString::fromUtf8(folded.toUtf8());
}

QString lettersAndDigits(const QString &text)
{
    QString kept = foldedForSearch(text);
    kept.removeIf([](QChar unit) { return !unit.isLetterOrNumber(); });
    return kept;
}

bool chopLegalForm(QString &name)
{
    const auto form = std::ranges::find_if(legalForms, [&name](QLatin1StringView candidate) {
        const qsizetype before = name.size() - candidate.size() - 1;
        return before > 0 && name.at(before) == u' ' && name.endsWith(candidate);
    });
    if (form == legalForms.end())
        return false;
    name.chop(form->size() + 1);
    return true;
}

QString nameAndPlace(const Request &request)
{
    QString name = foldedCompany(request.text(field::companyName));
    if (name.isEmpty())
        name = searchableText(request.text(field::surname)); // "De Sa" is a family
    const QString postcode = lettersAndDigits(request.text(field::postcode));
    if (name.isEmpty() || postcode.isEmpty())
        return {};
    return name.remove(u' ') + u'\n' + postcode;
}

} // namespace

bool CustomerKeys::isEmpty() const
{
    return *this == CustomerKeys();
}

CustomerKeys customerKeys(const Request &request)
{
    return {.accountNo = foldedAccountNo(request.text(field::accountNo)),
            .email = foldedExactly(request.text(field::email)),
            .vatNumber = lettersAndDigits(request.text(field::vatNumber)),
            .nameAndPlace = nameAndPlace(request)};
}

QString foldedAccountNo(const QString &accountNo)
{
    return foldedExactly(accountNo);
}

QString foldedCompany(const QString &name)
{
    QString folded = searchableText(name);
    while (chopLegalForm(folded)) {
    }
    return folded;
}

} // namespace desk
