// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/lookupfetcher.h"

namespace desk {

class Interrupt;
class ServiceClient;

/// The lists of a service, asked for just now.
struct FetchedLists
{
    Catalogue lists; ///< one that it did not give is empty
    LookupEnd end = LookupEnd::Away;
};

/// Waits until the service has answered, or the interrupt comes.
FetchedLists fetchLists(ServiceClient &client, const Environment &environment, const QString &key,
                        const Interrupt &interrupt);

} // namespace desk
