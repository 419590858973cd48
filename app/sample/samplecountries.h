// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace desk {

/// In the texts below # stands for any digit and @ for a letter that the countries' postcodes use.
struct SamplePlace
{
    const char16_t *town;
    const char16_t *county; ///< or state; blank where addresses have none
    const char16_t *postcode;
};

/// What customers of one country are made from. Its telephone numbers are of the ranges that the
/// country keeps for fiction, and blank where it keeps none.
struct SampleCountry
{
    const char16_t *code; ///< alpha-3
    const char16_t *currency;
    bool numberFirst; ///< of the house, in the first line of an address
    const char16_t *telephone;
    const char16_t *mobile;
    std::span<const SamplePlace> places;
    std::span<const char16_t *const> streets;
    std::span<const char16_t *const> firstnames;
    std::span<const char16_t *const> surnames;
    const char16_t *companyForm; ///< "Ltd"
};

std::span<const SampleCountry> sampleCountries();

} // namespace desk
